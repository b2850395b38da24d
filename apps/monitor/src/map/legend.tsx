import { useFormats, useTexts } from "@jatidiri/web"
import { shareText } from "../words/share-text.ts"
import { beginOf, classCount } from "./classes.ts"
import type { Parts } from "./parts.ts"
import { mapWords } from "./words.ts"

/** Each class with its number, its range, and how many regions are in it. */
export const Legend = ({ parts, scale }: Parts) => {
  const text = useTexts(mapWords)
  const format = useFormats()
  const count = (colour: number | undefined): string =>
    text.regions(format.number(parts.filter((part) => part.colour === colour).length))
  const low = (index: number): string => shareText(format, beginOf(scale, index))
  const hasKnown = parts.some(({ colour }) => colour !== undefined)
  const hasUnknown = parts.some(({ colour }) => colour === undefined)
  return (
    <ul class="map-legend">
      {Array.from({ length: hasKnown ? classCount : 0 }, (_, index) => (
        <li key={index}>
          <i class={`map-swatch class-${index}`} aria-hidden="true">
            {index + 1}
          </i>
          <span>
            {index === classCount - 1 ? text.orMore(low(index)) : text.from(low(index), low(index + 1))}
            <span class="small"> {count(index)}</span>
          </span>
        </li>
      ))}
      {hasUnknown ? (
        <li>
          <i class="map-swatch class-unknown" aria-hidden="true">
            ?
          </i>
          <span>
            {text.unknown}
            <span class="small"> {count(undefined)}</span>
          </span>
        </li>
      ) : null}
      {parts.some(({ isReached }) => isReached) ? (
        <li>
          <i class="map-swatch" aria-hidden="true">
            ✓
          </i>
          <span>{text.reached}</span>
        </li>
      ) : null}
    </ul>
  )
}

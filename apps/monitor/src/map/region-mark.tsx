import { useFormats, useTexts } from "@jatidiri/web"
import type { ComponentChildren } from "preact"
import { useLayoutEffect, useRef } from "preact/hooks"
import { shareText } from "../words/share-text.ts"
import type { Part } from "./parts.ts"
import { mapWords } from "./words.ts"

export const classNameOf = ({ colour }: Part): string => (colour === undefined ? "class-unknown" : `class-${colour}`)

/** What a screen reader says of a region: its name, its share, and its class. */
const useSaid = (part: Part): string => {
  const text = useTexts(mapWords)
  const format = useFormats()
  const share = part.share === null ? text.unknown : shareText(format, part.share)
  const parts = [
    share,
    part.colour === undefined ? "" : text.classOf(part.colour + 1),
    part.isReached ? text.reached : "",
  ]
  return `${part.name}: ${parts.filter((one) => one !== "").join(", ")}`
}

type Props = {
  readonly part: Part
  readonly isChosen: boolean
  /** The one that the tab key comes to. */
  readonly isStop: boolean
  readonly onChoose: () => void
  readonly onOpen: () => void
  readonly children: ComponentChildren
}

/** One region of the drawing: an option of a list that is drawn. Chosen by focus, opened by Enter or a second press. */
export const RegionMark = ({ part, isChosen, isStop, onChoose, onOpen, children }: Props) => {
  const said = useSaid(part)
  const ref = useRef<SVGGElement>(null)
  // Arrows choose; the focus follows, but only when it is in the drawing already.
  useLayoutEffect(() => {
    const mark = ref.current
    if (isChosen && mark?.parentElement?.contains(document.activeElement)) mark.focus()
  }, [isChosen])
  return (
    <g
      ref={ref}
      role="option"
      aria-selected={isChosen}
      aria-label={said}
      // In SVG the attribute has no other spelling.
      tabindex={isStop ? 0 : -1}
      class={isChosen ? "region chosen" : "region"}
      onClick={isChosen ? onOpen : onChoose}
      onFocus={isChosen ? undefined : onChoose}
    >
      <title>{said}</title>
      {children}
    </g>
  )
}

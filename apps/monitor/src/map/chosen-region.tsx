import { Button, useFormats, useTexts } from "@jatidiri/web"
import { type Address, addressText, inRegion, inView } from "../address/address.ts"
import { shareText } from "../words/share-text.ts"
import type { Part } from "./parts.ts"
import { mapWords } from "./words.ts"

const villageLength = 13

/** Into a region by its own map; a village has none and shows its overview. */
export const intoRegion = (address: Address, code: string): Address =>
  code.length < villageLength ? inRegion(address, code) : inRegion(inView(address, "overview"), code)

type Props = { readonly part: Part | undefined; readonly ranked: number; readonly address: Address }

/** The figures of the region that is chosen, and the way into it. */
export const ChosenRegion = ({ part, ranked, address }: Props) => {
  const text = useTexts(mapWords)
  const format = useFormats()
  if (part === undefined)
    return (
      <div class="chosen-region stack-s">
        <p class="small">{text.choose}</p>
      </div>
    )
  const known = (count: number | null): string => (count === null ? "—" : format.number(count))
  const lines: readonly (readonly [string, string])[] = [
    [text.ofTarget, shareText(format, part.ofTarget)],
    [text.ofBase, shareText(format, part.ofBase)],
    [text.activated, known(part.activated)],
    [text.target, known(part.target)],
    [text.base, known(part.base)],
  ]
  return (
    <div class="chosen-region stack-s">
      <div class="apart">
        <h3>{part.name}</h3>
        <Button kind="secondary" href={`#${addressText(intoRegion(address, part.code))}`}>
          {text.open(part.name)}
        </Button>
      </div>
      <dl class="facts">
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt class="small">{name}</dt>
            <dd class="figures">{value}</dd>
          </div>
        ))}
      </dl>
      <p class="small">
        {part.rank === null ? text.unranked : text.rank(format.number(part.rank), format.number(ranked))}.
      </p>
    </div>
  )
}

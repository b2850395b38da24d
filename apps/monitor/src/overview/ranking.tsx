import type { Child, Figures } from "@jatidiri/monitoring/contract"
import { type Formats, useFormats, useTexts } from "@jatidiri/web"
import { type Address, addressText, inRegion, type Order } from "../address/address.ts"
import { shareOf } from "../pieces/bar-share.ts"
import { SourceLine } from "../pieces/source-line.tsx"
import { Track } from "../pieces/track.tsx"
import { screenWords } from "../words/screen-words.ts"
import { shareText } from "../words/share-text.ts"

const compare: Readonly<Record<Order, (a: Child, b: Child) => number>> = {
  rank: (a, b) => (b.ofBase ?? -1) - (a.ofBase ?? -1) || b.activated - a.activated,
  people: (a, b) => b.activated - a.activated,
  name: (a, b) => (a.name < b.name ? -1 : 1),
}

const numberText = (format: Formats, value: number | null): string => (value === null ? "—" : format.number(value))

/** Places that several regions share; nobody shares the place that nobody has. */
const tiedRanks = (regions: readonly Child[]): ReadonlySet<number | null> => {
  const ranks = regions.flatMap(({ rank }) => (rank === null ? [] : [rank]))
  return new Set(ranks.filter((rank, index) => ranks.indexOf(rank) !== index))
}

type RowProps = { readonly child: Child; readonly address: Address; readonly isTied: boolean }

const RankedRow = ({ child, address, isTied }: RowProps) => {
  const format = useFormats()
  const share = shareOf(child, address.measure)
  return (
    <tr>
      <td class="right muted">
        {child.rank ?? "—"}
        {isTied ? " =" : ""}
      </td>
      <th scope="row">
        <a href={`#${addressText(inRegion(address, child.code))}`}>{child.name}</a>
      </th>
      <td class="bar">
        <span class="figures">{shareText(format, share)}</span>
        <Track share={share} />
      </td>
      <td class="right">{format.number(child.activated)}</td>
      <td class="right wide-only">{numberText(format, child.base)}</td>
      <td class="right wide-only">{numberText(format, child.target)}</td>
      <td class="right wide-only">{numberText(format, child.missing)}</td>
    </tr>
  )
}

/** The regions right below, compared; a full bar is the whole target or the whole base, as the number beside it says. */
export const Ranking = ({ figures, address }: { figures: Figures; address: Address }) => {
  const text = useTexts(screenWords)
  const { children: regions } = figures
  const sorted = regions.toSorted(compare[address.order])
  const tied = tiedRanks(regions)
  if (regions.length === 0) return <p class="small">{text.noParts}</p>
  return (
    <section class="card stack-s" aria-labelledby="parts">
      <h2 id="parts">{text.parts}</h2>
      <div class="scroll">
        <table class="ranking">
          <thead>
            <tr>
              <th scope="col" class="right">
                {text.place}
              </th>
              <th scope="col">{text.region}</th>
              <th scope="col">
                {text.share} ({text.measures[address.measure]})
              </th>
              <th scope="col" class="right">
                {text.activated}
              </th>
              <th scope="col" class="right wide-only">
                {text.baseColumn}
              </th>
              <th scope="col" class="right wide-only">
                {text.targetColumn}
              </th>
              <th scope="col" class="right wide-only">
                {text.missingColumn}
              </th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((child) => (
              <RankedRow key={child.code} child={child} address={address} isTied={tied.has(child.rank)} />
            ))}
          </tbody>
        </table>
      </div>
      <SourceLine figures={figures}>
        {text.partsNote} {text.barNote[address.measure]}
      </SourceLine>
    </section>
  )
}

import type { NetworkPart } from "@jatidiri/monitoring/contract"
import { useFormats, useTexts } from "@jatidiri/web"
import { type Address, addressText, inRegion } from "../address/address.ts"
import { SortedTable } from "../pieces/sorted-table.tsx"
import { shareText } from "../words/share-text.ts"
import { networkWords } from "./words.ts"

type Tries = Pick<NetworkPart, "ok" | "weak" | "none">

export const triesOf = ({ ok, weak, none }: Tries): number => ok + weak + none
export const failedOf = (tries: Tries): number | null => (triesOf(tries) === 0 ? null : tries.none / triesOf(tries))

const width = (part: number, all: number) => ({ width: `${all === 0 ? 0 : (part / all) * 100}%` })

/** Failed, weak and good side by side, each with a pattern of its own; the numbers beside it say the same. */
export const TriesBar = ({ of }: { of: Tries }) => {
  const all = triesOf(of)
  return (
    <div class="tries" aria-hidden="true">
      <i class="none" style={width(of.none, all)} />
      <i class="weak" style={width(of.weak, all)} />
      <i class="ok" style={width(of.ok, all)} />
    </div>
  )
}

export const Legend = () => {
  const text = useTexts(networkWords)
  return (
    <ul class="tries-legend small">
      {(["none", "weak", "ok"] as const).map((outcome) => (
        <li key={outcome}>
          <i class={outcome} aria-hidden="true" /> {text[outcome]}
        </li>
      ))}
    </ul>
  )
}

type Props = {
  readonly caption: string
  readonly rows: readonly NetworkPart[]
  readonly address: Address
  readonly leastTries: number
}

export const TriesTable = ({ caption, rows, address, leastTries }: Props) => {
  const text = useTexts(networkWords)
  const format = useFormats()
  return (
    <SortedTable
      caption={caption}
      rows={rows}
      keyOf={({ code }) => code}
      first={{ key: "share", down: true }}
      columns={[
        {
          key: "name",
          label: text.part,
          cell: (row) => (
            <span class="stack-s">
              <a href={`#${addressText(inRegion(address, row.code))}`}>{row.name}</a>
              <TriesBar of={row} />
            </span>
          ),
          by: ({ name }) => name,
        },
        {
          key: "share",
          label: text.share,
          numeric: true,
          cell: (row) => (
            <>
              {shareText(format, failedOf(row))}
              {triesOf(row) < leastTries ? <span class="small"> ({text.few})</span> : null}
            </>
          ),
          // A share of a handful of tries is no reason to be looked at first.
          by: (row) => (triesOf(row) < leastTries ? null : failedOf(row)),
        },
        {
          key: "weak",
          label: text.weak,
          numeric: true,
          wideOnly: true,
          cell: (row) => format.number(row.weak),
          by: ({ weak }) => weak,
        },
        { key: "tries", label: text.rests, numeric: true, cell: (row) => format.number(triesOf(row)), by: triesOf },
      ]}
    />
  )
}

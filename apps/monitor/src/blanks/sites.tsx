import type { BlankPart, BlankSite, Blanks } from "@jatidiri/monitoring/contract"
import { useFormats, useTexts } from "@jatidiri/web"
import { type Address, addressText, inRegion } from "../address/address.ts"
import { SortedTable } from "../pieces/sorted-table.tsx"
import { CoverCell } from "./cover.tsx"
import { blankWords } from "./words.ts"

const lowOf = ({ cover }: BlankSite): number | null => (cover.known ? cover.low : null)
const rateOf = ({ cover }: BlankSite): number | null => (cover.known ? cover.perDay : null)
const reorderOf = ({ cover }: BlankSite): number | null => (cover.known ? cover.reorderAt : null)
const isLow = ({ cover, pieces }: BlankSite): boolean => cover.known && pieces <= cover.reorderAt

export const SiteTable = ({ sites }: Pick<Blanks, "sites">) => {
  const text = useTexts(blankWords)
  const format = useFormats()
  const figure = (value: number | null, decimals = 0) => (value === null ? "—" : format.number(value, decimals))
  return (
    <SortedTable
      caption={text.sites}
      rows={sites}
      keyOf={({ siteId }) => siteId}
      first={{ key: "cover", down: false }}
      columns={[
        {
          key: "site",
          label: text.site,
          cell: (row) => (
            <>
              {row.name} {isLow(row) ? <span class="badge warn">{text.reorder}</span> : null}
            </>
          ),
          by: ({ name }) => name,
        },
        {
          key: "pieces",
          label: text.pieces,
          numeric: true,
          cell: ({ pieces }) => format.number(pieces),
          by: ({ pieces }) => pieces,
        },
        { key: "cover", label: text.cover, cell: (row) => <CoverCell {...row} />, by: lowOf },
        {
          key: "rate",
          label: text.perDay,
          numeric: true,
          wideOnly: true,
          cell: (row) => figure(rateOf(row), 1),
          by: rateOf,
        },
        { key: "reorder", label: text.reorderAt, numeric: true, cell: (row) => figure(reorderOf(row)), by: reorderOf },
      ]}
    />
  )
}

/** Most waiting for the fewest blanks first. */
const needOf = ({ pieces, printReady }: BlankPart): number | null => (printReady === null ? null : printReady - pieces)

export const PartTable = ({ parts, address }: Pick<Blanks, "parts"> & { readonly address: Address }) => {
  const text = useTexts(blankWords)
  const format = useFormats()
  return (
    <SortedTable
      caption={text.parts}
      rows={parts.toSorted((one, other) => (needOf(other) ?? 0) - (needOf(one) ?? 0))}
      keyOf={({ code }) => code}
      columns={[
        {
          key: "name",
          label: text.part,
          cell: ({ code, name }) => <a href={`#${addressText(inRegion(address, code))}`}>{name}</a>,
          by: ({ name }) => name,
        },
        {
          key: "pieces",
          label: text.pieces,
          numeric: true,
          cell: ({ pieces }) => format.number(pieces),
          by: ({ pieces }) => pieces,
        },
        {
          key: "waiting",
          label: text.waiting,
          numeric: true,
          cell: ({ printReady }) => (printReady === null ? "—" : format.number(printReady)),
          by: ({ printReady }) => printReady,
        },
      ]}
    />
  )
}

export const CauseTable = ({ queue }: { queue: NonNullable<Blanks["queue"]> }) => {
  const text = useTexts(blankWords)
  const format = useFormats()
  const name = ({ reason }: { readonly reason: string }) => text.causes[reason] ?? reason
  return (
    <SortedTable
      caption={text.queue}
      rows={queue}
      keyOf={({ reason }) => reason}
      first={{ key: "people", down: true }}
      columns={[
        { key: "cause", label: text.cause, cell: name, by: name },
        {
          key: "people",
          label: text.people,
          numeric: true,
          cell: ({ people }) => format.number(people),
          by: ({ people }) => people,
        },
      ]}
    />
  )
}

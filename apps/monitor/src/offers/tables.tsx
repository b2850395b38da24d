import type { OfferCounts, OfferPart, OfferSite, Offers } from "@jatidiri/monitoring/contract"
import { useFormats, useTexts } from "@jatidiri/web"
import { type Address, addressText, inRegion } from "../address/address.ts"
import { ShareBar } from "../pieces/share-bar.tsx"
import { type Column, SortedTable } from "../pieces/sorted-table.tsx"
import { shareText } from "../words/share-text.ts"
import { offerWords } from "./words.ts"

export const usedShare = ({ offered, served }: OfferCounts): number | null => (offered === 0 ? null : served / offered)

const useCountColumns = <Row extends OfferCounts>(): readonly Column<Row>[] => {
  const text = useTexts(offerWords)
  const format = useFormats()
  const counted = (
    key: "offered" | "booked" | "walkIns" | "served" | "noShows" | "cancelled",
    label: string,
  ): Column<Row> => ({
    ...{ key, label, numeric: true, cell: (row: Row) => format.number(row[key]), by: (row: Row) => row[key] },
  })
  return [
    {
      key: "share",
      label: text.share,
      numeric: true,
      by: (row: Row) => usedShare(row),
      cell: (row: Row) => (
        <>
          {shareText(format, usedShare(row))}
          <ShareBar share={usedShare(row)} />
        </>
      ),
    },
    counted("offered", text.offered),
    counted("booked", text.booked),
    counted("walkIns", text.walkIns),
    counted("served", text.served),
    counted("noShows", text.missed),
    counted("cancelled", text.cancelled),
  ]
}

const first = { key: "offered", down: true } as const

export const PartTable = ({ parts, address }: Pick<Offers, "parts"> & { readonly address: Address }) => {
  const text = useTexts(offerWords)
  const format = useFormats()
  const counts = useCountColumns<OfferPart>()
  return (
    <SortedTable
      caption={text.parts}
      rows={parts}
      keyOf={({ code }) => code}
      first={first}
      columns={[
        {
          key: "name",
          label: text.part,
          cell: ({ code, name }) => <a href={`#${addressText(inRegion(address, code))}`}>{name}</a>,
          by: ({ name }) => name,
        },
        {
          ...{ key: "sites", label: text.siteCount, numeric: true, by: ({ sites }: OfferPart) => sites },
          cell: ({ sites }: OfferPart) => format.number(sites),
        },
        ...counts,
      ]}
    />
  )
}

export const SiteTable = ({ sites }: Pick<Offers, "sites">) => {
  const text = useTexts(offerWords)
  const format = useFormats()
  const counts = useCountColumns<OfferSite>()
  const detail = ({ kind, state }: OfferSite): string =>
    [text.kinds[kind], text.states[state]].filter((part) => part !== undefined).join(", ")
  return (
    <SortedTable
      caption={text.sites}
      rows={sites}
      keyOf={({ siteId }) => siteId}
      first={first}
      columns={[
        {
          key: "name",
          label: text.site,
          by: ({ name }) => name,
          cell: (row) => (
            <>
              {row.name} <span class="small">{detail(row)}</span>
            </>
          ),
        },
        {
          ...{ key: "days", label: text.days, numeric: true, by: ({ days }: OfferSite) => days },
          cell: ({ days }: OfferSite) => format.number(days),
        },
        ...counts,
      ]}
    />
  )
}

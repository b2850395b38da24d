import type { Acceptance, AcceptingParty } from "@jatidiri/monitoring/contract"
import { type Formats, useFormats, useLanguage, useTexts } from "@jatidiri/web"
import { type Column, SortedTable } from "../pieces/sorted-table.tsx"
import { acceptanceWords } from "./words.ts"

type Words = (typeof acceptanceWords)["id"]
type Sums = Pick<AcceptingParty, "checks" | "accepted" | "manual" | "rejected" | "declined" | "expired" | "unproven">

/** The same figures of a party and of a purpose. */
const sumColumns = <Row extends Sums>(text: Words, format: Formats): readonly Column<Row>[] => {
  const figure = (key: keyof Sums, label: string): Column<Row> => ({
    key,
    label,
    numeric: true,
    cell: (row) => format.number(row[key]),
    by: (row) => row[key],
  })
  return [
    figure("checks", text.checks),
    figure("accepted", text.results.accept),
    figure("manual", text.results.manual),
    figure("rejected", text.results.reject),
    figure("declined", text.results.declined),
    figure("expired", text.results.expired),
    figure("unproven", text.results.unproven),
  ]
}

type Props = { readonly answer: Acceptance }

export const PartiesTable = ({ answer: { parties } }: Props) => {
  const text = useTexts(acceptanceWords)
  const format = useFormats()
  return (
    <SortedTable
      caption={text.title}
      columns={[
        { key: "name", label: text.party, cell: ({ name }) => name, by: ({ name }) => name },
        ...sumColumns<AcceptingParty>(text, format),
        {
          key: "last",
          label: text.lastDay,
          numeric: true,
          cell: ({ lastDay }) => (lastDay === null ? text.never : format.day(lastDay)),
          by: ({ lastDay }) => lastDay,
        },
      ]}
      rows={parties}
      keyOf={({ relyingPartyId }) => relyingPartyId}
      first={{ key: "checks", down: true }}
    />
  )
}

/** What each may ask for, since when, and how it went. */
export const PurposesTable = ({ answer: { parties } }: Props) => {
  const text = useTexts(acceptanceWords)
  const format = useFormats()
  const language = useLanguage()
  const rows = parties.flatMap(({ name, purposes }) => purposes.map((purpose) => ({ ...purpose, party: name })))
  return (
    <section class="card stack-s">
      <h2>{text.purposes}</h2>
      <SortedTable
        caption={text.purposes}
        columns={[
          { key: "purpose", label: text.purpose, cell: ({ name }) => name[language], by: ({ name }) => name[language] },
          { key: "party", label: text.party, cell: ({ party }) => party, by: ({ party }) => party },
          {
            key: "since",
            label: text.since,
            cell: ({ since, ended }) =>
              ended === null ? format.day(since) : `${format.day(since)}, ${text.ended(format.day(ended))}`,
            by: ({ since }) => since,
          },
          ...sumColumns<(typeof rows)[number]>(text, format).slice(0, 2),
        ]}
        rows={rows}
        keyOf={({ purposeId }) => purposeId}
      />
    </section>
  )
}

import type { RoundPart, ShownRound } from "@jatidiri/monitoring/contract"
import { useFormats, useTexts } from "@jatidiri/web"
import { type Address, addressText, inRegion } from "../address/address.ts"
import { type Column, SortedTable } from "../pieces/sorted-table.tsx"
import { shareText } from "../words/share-text.ts"
import { roundWords } from "./words.ts"

type Came = Pick<ShownRound, "invited" | "met" | "activated" | "teamDays" | "perTeamDay" | "incidents">

const shareOf = ({ activated, invited }: Came): number | null => (invited === 0 ? null : activated / invited)

const useCameColumns = <Row extends Came>(): readonly Column<Row>[] => {
  const text = useTexts(roundWords)
  const format = useFormats()
  const count = (key: "invited" | "met" | "teamDays" | "incidents"): Column<Row> => ({
    ...{ key, label: text[key], numeric: true, by: (row) => row[key], cell: (row) => format.number(row[key]) },
  })
  const share = (row: Row): string => `${format.number(row.activated)} (${shareText(format, shareOf(row))})`
  return [
    count("invited"),
    { ...count("met"), wideOnly: true },
    { key: "share", label: text.share, numeric: true, by: shareOf, cell: share },
    { ...count("teamDays"), wideOnly: true },
    {
      ...{ key: "perTeamDay", label: text.perTeamDay, numeric: true, by: (row) => row.perTeamDay },
      cell: (row) => (row.perTeamDay === null ? "—" : format.number(row.perTeamDay, 1)),
    },
    count("incidents"),
  ]
}

const first = { key: "perTeamDay", down: true } as const

export const RoundTable = ({ list }: { readonly list: readonly ShownRound[] }) => {
  const text = useTexts(roundWords)
  const { day } = useFormats()
  const came = useCameColumns<ShownRound>()
  const state = (row: ShownRound): string => text.states[row.state]
  const where = ({ regionName }: ShownRound): string => regionName
  return (
    <SortedTable
      caption={text.table}
      rows={list}
      keyOf={({ roundId }) => roundId}
      first={first}
      columns={[
        { key: "name", label: text.round, cell: ({ name }) => name, by: ({ name }) => name },
        { key: "day", label: text.days, cell: ({ fromDay }) => day(fromDay), by: ({ fromDay }) => fromDay },
        { key: "where", label: text.where, wideOnly: true, cell: where, by: where },
        ...came,
        { key: "state", label: text.state, wideOnly: true, cell: state, by: state },
      ]}
    />
  )
}

export const PartTable = ({ parts, address }: { readonly parts: readonly RoundPart[]; readonly address: Address }) => {
  const text = useTexts(roundWords)
  const format = useFormats()
  const came = useCameColumns<RoundPart>()
  const said = ({ rounds }: RoundPart): string => format.number(rounds)
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
        { key: "rounds", label: text.round, numeric: true, cell: said, by: ({ rounds }) => rounds },
        ...came,
      ]}
    />
  )
}

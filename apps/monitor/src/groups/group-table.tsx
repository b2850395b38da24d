import type { Group } from "@jatidiri/monitoring/contract"
import { type Formats, useFormats, useTexts } from "@jatidiri/web"
import { ShareBar } from "../pieces/share-bar.tsx"
import { type Column, SortedTable } from "../pieces/sorted-table.tsx"
import { shareText } from "../words/share-text.ts"
import { groupWords } from "./words.ts"

type Words = (typeof groupWords)["id"]
type Named = Group & { readonly name: string }

const shareColumn = (label: string, part: "ofBase" | "share", format: Formats): Column<Named> => ({
  ...{ key: part, label, numeric: true },
  cell: (group) => (
    <span class="share-cell">
      <ShareBar share={group[part]} />
      <span class="figures">{shareText(format, group[part])}</span>
    </span>
  ),
  by: (group) => group[part],
})

const countColumn = (label: string, part: "activated" | "missing" | "base", format: Formats): Column<Named> => ({
  ...{ key: part, label, numeric: true },
  cell: (group) => (group[part] === null ? "—" : format.number(group[part])),
  by: (group) => group[part],
})

type Props = {
  readonly groups: readonly Group[]
  readonly caption: string
  readonly nameLabel: string
  readonly nameOf: (code: string) => string
  /** Channels are shares of all who are reached; they have no base, and nobody is missing there. */
  readonly hasBase: boolean
}

const columnsOf = ({ nameLabel, hasBase }: Props, text: Words, format: Formats): Column<Named>[] => [
  { key: "name", label: nameLabel, cell: ({ name }) => name, by: ({ name }) => name },
  hasBase ? shareColumn(text.ofBase, "ofBase", format) : shareColumn(text.ofAll, "share", format),
  countColumn(text.activated, "activated", format),
  ...(hasBase ? [countColumn(text.missing, "missing", format), countColumn(text.base, "base", format)] : []),
]

export const GroupTable = (props: Props) => {
  const text = useTexts(groupWords)
  const format = useFormats()
  const rows = props.groups.map((group) => ({ ...group, name: props.nameOf(group.code) }))
  return (
    <SortedTable
      caption={props.caption}
      rows={rows}
      keyOf={({ code }) => code}
      first={{ key: props.hasBase ? "missing" : "share", down: true }}
      columns={columnsOf(props, text, format)}
    />
  )
}

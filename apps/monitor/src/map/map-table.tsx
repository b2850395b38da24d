import { type Formats, useFormats, useTexts } from "@jatidiri/web"
import type { Measure } from "../address/address.ts"
import { type Column, SortedTable } from "../pieces/sorted-table.tsx"
import { shareText } from "../words/share-text.ts"
import type { Part } from "./parts.ts"
import { classNameOf } from "./region-mark.tsx"
import { mapWords } from "./words.ts"

type Words = (typeof mapWords)["id"]

const figureColumns = (measure: Measure, text: Words, format: Formats): Column<Part>[] => [
  {
    ...{ key: "share", label: measure === "target" ? text.ofTarget : text.ofBase, numeric: true },
    cell: ({ share }) => shareText(format, share),
    by: ({ share }) => share,
  },
  {
    ...{ key: "people", label: text.activated, numeric: true },
    cell: ({ activated }) => format.number(activated),
    by: ({ activated }) => activated,
  },
]

type Props = {
  readonly parts: readonly Part[]
  readonly chosen: string | undefined
  readonly onChoose: (code: string) => void
  readonly measure: Measure
}

/** The same regions in rows; choosing one here chooses it in the drawing. */
export const MapTable = ({ parts, chosen, onChoose, measure }: Props) => {
  const text = useTexts(mapWords)
  const format = useFormats()
  const name: Column<Part> = {
    ...{ key: "name", label: text.region },
    cell: (part) => (
      <button type="button" class="pick" aria-pressed={part.code === chosen} onClick={() => onChoose(part.code)}>
        <i class={`map-swatch ${classNameOf(part)}`} aria-hidden="true">
          {part.colour === undefined ? "?" : part.colour + 1}
        </i>
        <span>{part.name}</span>
      </button>
    ),
    by: (part) => part.name,
  }
  return (
    <SortedTable
      caption={text.list}
      rows={parts}
      keyOf={({ code }) => code}
      chosen={chosen}
      first={{ key: "share", down: true }}
      columns={[name, ...figureColumns(measure, text, format)]}
    />
  )
}

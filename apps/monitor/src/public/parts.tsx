import type { PublicFigures, PublicPart } from "@jatidiri/monitoring/contract"
import { useFormats, useTexts } from "@jatidiri/web"
import { type Column, SortedTable } from "../pieces/sorted-table.tsx"
import { codeWords } from "../words/code-words.ts"
import { shareText } from "../words/share-text.ts"
import { atLeastShare, baseText } from "./state.tsx"
import { publicWords } from "./words.ts"

const useColumns = (): readonly Column<PublicPart>[] => {
  const text = useTexts(publicWords)
  const format = useFormats()
  return [
    {
      key: "name",
      label: text.region,
      cell: ({ code, name }) => <a href={`#/public/${code}`}>{name}</a>,
      by: ({ name }) => name,
    },
    {
      key: "share",
      label: text.share,
      numeric: true,
      cell: ({ ofBase, atLeast }) => atLeastShare(shareText(format, ofBase), atLeast),
      by: ({ ofBase }) => ofBase,
    },
    {
      key: "count",
      label: text.count,
      numeric: true,
      cell: ({ atLeast }) => (atLeast === 0 ? text.few : format.number(atLeast)),
      by: ({ atLeast }) => atLeast,
    },
    {
      key: "base",
      label: text.base,
      numeric: true,
      cell: ({ base }) => (base === null ? "—" : format.number(base)),
      by: ({ base }) => base,
    },
  ]
}

/** The regions right below, by how far they have come. */
export const PublicParts = ({ figures: { parts, base, day } }: { readonly figures: PublicFigures }) => {
  const text = useTexts(publicWords)
  const words = useTexts(codeWords)
  const format = useFormats()
  return (
    <section class="card stack-s">
      <h2>{text.parts}</h2>
      <SortedTable
        caption={text.parts}
        columns={useColumns()}
        rows={parts}
        keyOf={({ code }) => code}
        first={{ key: "share", down: true }}
      />
      <p class="small">{text.source(baseText(base, words), format.day(day))}</p>
    </section>
  )
}

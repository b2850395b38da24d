import type { Acceptance } from "@jatidiri/monitoring/contract"
import { useFormats, useTexts } from "@jatidiri/web"
import { SortedTable } from "../pieces/sorted-table.tsx"
import { wordOf } from "../words/code-words.ts"
import { acceptanceWords } from "./words.ts"

type Reason = Acceptance["parties"][number]["reasons"][number]

const sumOf = (parties: Acceptance["parties"]): Reason[] => {
  const sums = new Map<string, Reason>()
  for (const one of parties.flatMap(({ reasons }) => reasons)) {
    const key = `${one.result} ${one.reason}`
    sums.set(key, { ...one, checks: (sums.get(key)?.checks ?? 0) + one.checks })
  }
  return [...sums.values()]
}

/** What stood between a question and a plain yes, over all relying parties. */
export const ReasonsTable = ({ answer: { parties } }: { readonly answer: Acceptance }) => {
  const text = useTexts(acceptanceWords)
  const format = useFormats()
  const rows = sumOf(parties)
  if (rows.length === 0) return null
  return (
    <section class="card stack-s">
      <h2>{text.reasons}</h2>
      <SortedTable
        caption={text.reasons}
        columns={[
          {
            key: "result",
            label: text.reasons,
            cell: ({ result, reason }) =>
              reason === "" ? text.results[result] : `${text.results[result]}: ${wordOf(text.codes, reason)}`,
            by: ({ result }) => text.results[result],
          },
          {
            key: "checks",
            label: text.count,
            numeric: true,
            cell: ({ checks }) => format.number(checks),
            by: ({ checks }) => checks,
          },
        ]}
        rows={rows}
        keyOf={({ result, reason }) => `${result} ${reason}`}
        first={{ key: "checks", down: true }}
      />
    </section>
  )
}

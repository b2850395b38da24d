import type { BarrierPart, BarrierReason, Barriers } from "@jatidiri/monitoring/contract"
import { useFormats, useTexts } from "@jatidiri/web"
import { type Address, addressText, inRegion } from "../address/address.ts"
import { ShareBar } from "../pieces/share-bar.tsx"
import { SortedTable } from "../pieces/sorted-table.tsx"
import { codeWords, wordOf } from "../words/code-words.ts"
import { shareText } from "../words/share-text.ts"
import { barrierWords } from "./words.ts"

const first = { key: "people", down: true } as const

export const ReasonTable = ({ reasons, all }: { reasons: readonly BarrierReason[]; all: number }) => {
  const text = useTexts(barrierWords)
  const words = useTexts(codeWords)
  const format = useFormats()
  const name = ({ reason }: BarrierReason) => wordOf(words.reasons, reason)
  const shareOf = ({ people }: BarrierReason) => (all === 0 ? null : people / all)
  return (
    <SortedTable
      caption={text.reasons}
      rows={reasons}
      keyOf={({ kind, reason }) => kind + reason}
      first={first}
      columns={[
        {
          key: "reason",
          label: text.reason,
          cell: (row) => (
            <span class="stack-s">
              <span>
                {name(row)} {row.exempt ? <span class="badge info">{text.exemptMark}</span> : null}
              </span>
              <ShareBar share={shareOf(row)} />
            </span>
          ),
          by: name,
        },
        {
          key: "kind",
          label: text.kind,
          cell: ({ kind }) => wordOf(text.kinds, kind),
          by: ({ kind }) => kind,
          wideOnly: true,
        },
        {
          key: "people",
          label: text.people,
          numeric: true,
          cell: ({ people }) => format.number(people),
          by: ({ people }) => people,
        },
        { key: "share", label: text.share, numeric: true, cell: (row) => shareText(format, shareOf(row)), by: shareOf },
      ]}
    />
  )
}

const mostOf = (reasons: readonly BarrierReason[]) => reasons[0]?.reason ?? ""

export const PartTable = ({ parts, address }: { parts: readonly BarrierPart[]; address: Address }) => {
  const text = useTexts(barrierWords)
  const words = useTexts(codeWords)
  const format = useFormats()
  const most = ({ reasons }: BarrierPart) => wordOf(words.reasons, mostOf(reasons))
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
          key: "people",
          label: text.people,
          numeric: true,
          cell: ({ people }) => format.number(people),
          by: ({ people }) => people,
        },
        {
          key: "exempt",
          label: text.exempt,
          numeric: true,
          cell: ({ exempt }) => format.number(exempt),
          by: ({ exempt }) => exempt,
        },
        { key: "most", label: text.most, cell: most, by: most },
      ]}
    />
  )
}

export const CohortTable = ({ cohorts }: Pick<Barriers, "cohorts">) => {
  const text = useTexts(barrierWords)
  const words = useTexts(codeWords)
  const format = useFormats()
  const name = ({ cohort }: Barriers["cohorts"][number]) => wordOf(words.cohorts, cohort)
  return (
    <SortedTable
      caption={text.cohorts}
      rows={cohorts}
      keyOf={({ cohort }) => cohort}
      first={first}
      columns={[
        { key: "cohort", label: text.cohort, cell: name, by: name },
        {
          key: "people",
          label: text.people,
          numeric: true,
          cell: ({ people }) => format.number(people),
          by: ({ people }) => people,
        },
        { key: "most", label: text.most, cell: ({ reasons }) => wordOf(words.reasons, mostOf(reasons)) },
      ]}
    />
  )
}

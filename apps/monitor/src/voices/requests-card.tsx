import { type RequestsSeen, requestsPath } from "@jatidiri/monitoring/contract"
import { type TicketKind, ticketKinds } from "@jatidiri/rights/contract"
import { useFormats, useTexts } from "@jatidiri/web"
import { addressText, inRegion } from "../address/address.ts"
import { Empty } from "../pieces/empty.tsx"
import { KeyFigure } from "../pieces/key-figure.tsx"
import { Loaded } from "../pieces/loaded.tsx"
import { type Column, SortedTable } from "../pieces/sorted-table.tsx"
import { useAnswer } from "../pieces/use-answer.ts"
import type { ViewProps } from "../views.ts"
import { voiceWords } from "./words.ts"

type Sums = Pick<RequestsSeen, "open" | "overdue" | "answered" | "onTime">

const useSumColumns = <Row extends Sums>(): readonly Column<Row>[] => {
  const text = useTexts(voiceWords)
  const { number } = useFormats()
  const column = (key: keyof Sums, label: string): Column<Row> => ({
    ...{ key, label, numeric: true },
    cell: (row) => number(row[key]),
    by: (row) => row[key],
  })
  return [
    column("open", text.open),
    column("overdue", text.overdue),
    column("answered", text.done),
    column("onTime", text.onTime),
  ]
}

const Tables = ({ seen, address }: { seen: RequestsSeen } & Pick<ViewProps, "address">) => {
  const text = useTexts(voiceWords)
  const wordsOf = (kind: string): string =>
    text.kinds[ticketKinds.find((one): one is TicketKind => one === kind) ?? "other"]
  const kindSums = useSumColumns<RequestsSeen["kinds"][number]>()
  const partSums = useSumColumns<RequestsSeen["parts"][number]>()
  if (seen.kinds.length === 0) return <Empty>{text.noRequests}</Empty>
  return (
    <>
      <SortedTable
        caption={text.kind}
        rows={seen.kinds}
        keyOf={({ kind }) => kind}
        first={{ key: "overdue", down: true }}
        columns={[
          { key: "kind", label: text.kind, cell: ({ kind }) => wordsOf(kind), by: ({ kind }) => wordsOf(kind) },
          ...kindSums,
        ]}
      />
      <SortedTable
        caption={text.part}
        rows={seen.parts}
        keyOf={({ code }) => code}
        first={{ key: "overdue", down: true }}
        columns={[
          {
            key: "part",
            label: text.part,
            cell: ({ code, name }) => <a href={`#${addressText(inRegion(address, code))}`}>{name}</a>,
            by: ({ name }) => name,
          },
          ...partSums,
        ]}
      />
    </>
  )
}

/** Whether the office answers what residents ask, and in time. */
export const RequestsCard = ({ address }: Pick<ViewProps, "address">) => {
  const text = useTexts(voiceWords)
  const format = useFormats()
  const { from, to } = address
  const answer = useAnswer<RequestsSeen>(requestsPath, { ...address, per: "" }, { query: { from, to } })
  return (
    <section class="card stack">
      <h2>{text.requests}</h2>
      <Loaded answer={answer}>
        {(seen) => (
          <>
            <div class="headline">
              <KeyFigure title={text.open} value={format.number(seen.open)}>
                <p class="small">{text.openNote}</p>
              </KeyFigure>
              <KeyFigure title={text.overdue} value={format.number(seen.overdue)}>
                <p class="small">{text.overdueNote}</p>
              </KeyFigure>
              <KeyFigure
                title={text.onTime}
                value={seen.answered === 0 ? "–" : format.percent(seen.onTime / seen.answered)}
              >
                <p class="small">
                  {text.onTimeNote(format.number(seen.answered), format.day(seen.from), format.day(seen.to))}
                </p>
              </KeyFigure>
            </div>
            <Tables seen={seen} address={address} />
          </>
        )}
      </Loaded>
      <p class="small source">{text.counted}</p>
    </section>
  )
}

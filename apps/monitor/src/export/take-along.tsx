import { audiences, type ExportFormat, type ExportTable, exportPaths } from "@jatidiri/monitoring/contract"
import { Button, Notice, useLanguage, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import type { Address } from "../address/address.ts"
import type { ViewName } from "../address/view-names.ts"
import { regionPath } from "../pieces/use-answer.ts"
import { askedOfPlan } from "../plan/asked.ts"
import { type Taken, takeFile } from "./download.ts"
import { tablesOf } from "./tables-of.ts"
import { exportWords } from "./words.ts"
import "./export.css"

type Taking = { readonly busy: string | undefined; readonly outcome: Taken | undefined; take(url: string): void }

/** What offices open most, first. */
const formats: readonly ExportFormat[] = ["xlsx", "csv"]

/** One file at a time; what came of the last one is said. */
const useTaking = (): Taking => {
  const [busy, setBusy] = useState<string>()
  const [outcome, setOutcome] = useState<Taken>()
  const take = (url: string): void => {
    setBusy(url)
    setOutcome(undefined)
    takeFile(url).then((taken) => {
      setOutcome(taken)
      setBusy(undefined)
    })
  }
  return { busy, outcome, take }
}

type Props = { readonly address: Address; readonly view: ViewName }
type RowProps = { readonly address: Address; readonly taking: Taking; readonly table: ExportTable }

const TableRow = ({ address, taking, table }: RowProps) => {
  const text = useTexts(exportWords)
  const language = useLanguage()
  const { from, to } = address
  return (
    <li class="take-row">
      <span>{text.table[table]}</span>
      <span class="take-formats">
        {formats.map((format) => {
          const [days, teams] = [address.own[askedOfPlan.days], address.own[askedOfPlan.teams]]
          const asked = { format, language, from, to, days, teams }
          const url = regionPath(exportPaths.export.replace(":table", table), address, asked)
          return (
            <Button
              key={format}
              kind="secondary"
              busy={taking.busy === url}
              disabled={taking.busy !== undefined}
              onPress={() => taking.take(url)}
            >
              <span class="unseen">{text.take(text.table[table], format.toUpperCase())}</span>
              <span aria-hidden="true">{format.toUpperCase()}</span>
            </Button>
          )
        })}
      </span>
    </li>
  )
}

const Reports = ({ address, taking }: Omit<RowProps, "table">) => {
  const text = useTexts(exportWords)
  const language = useLanguage()
  return (
    <section class="stack-s">
      <h3>{text.reports}</h3>
      <p class="small">{text.reportNote}</p>
      <div class="take-reports">
        {audiences.map((audience) => {
          const url = regionPath(exportPaths.report, address, { audience, language })
          return (
            <Button
              key={audience}
              kind="secondary"
              busy={taking.busy === url}
              disabled={taking.busy !== undefined}
              onPress={() => taking.take(url)}
            >
              {text.audience[audience]}
            </Button>
          )
        })}
      </div>
    </section>
  )
}

/** What of this view can be taken along, folded away until somebody wants it. */
export const TakeAlong = ({ address, view }: Props) => {
  const text = useTexts(exportWords)
  const taking = useTaking()
  return (
    <details class="card take-along">
      <summary>{text.title}</summary>
      <div class="stack">
        <section class="stack-s">
          <h3>{text.tables}</h3>
          <ul class="take-list">
            {tablesOf(view).map((table) => (
              <TableRow key={table} address={address} taking={taking} table={table} />
            ))}
          </ul>
          <p class="small">{text.note}</p>
        </section>
        <Reports address={address} taking={taking} />
        {taking.outcome === undefined ? null : (
          <Notice tone={taking.outcome === "taken" ? "info" : "warn"} live>
            {text.outcome[taking.outcome]}
          </Notice>
        )}
        {address.book === "live" ? (
          <p>
            <a class="take-public" href={`#/public/${address.code.slice(0, 8)}`}>
              {text.everybody}
            </a>
          </p>
        ) : null}
      </div>
    </details>
  )
}

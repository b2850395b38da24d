import { type FailReason, failReasons, type InHand, mostHandedOut, type QueueReply } from "@jatidiri/cards/contract"
import { Button, Field, useFormats, useLanguage, useTexts } from "@jatidiri/web"
import { useCallback, useState } from "preact/hooks"
import { Choices } from "../desk/choices.tsx"
import { Done } from "../office/done.tsx"
import { OfficeFrame, Waiting } from "../office/frame.tsx"
import { Choose } from "../office/inputs.tsx"
import { useAnswer } from "../office/use-answer.ts"
import { printWords } from "../words/print-words.ts"
import { stockWords } from "../words/stock-words.ts"
import { AllPrintedDialog } from "./all-printed-dialog.tsx"
import { readQueue, readStocks, sendHandOut, sendResults } from "./blanks-api.ts"
import { FormDialog } from "./form-dialog.tsx"
import { PartLinks, wholeNumber } from "./parts.tsx"
import { PositionPart } from "./position-part.tsx"

/** Whom the officer may not see, or the register no longer has, goes by the number of his record. */
const useNameOf = () => {
  const text = useTexts(printWords)
  return ({ name, residentId }: InHand): string => name ?? text.unnamed(residentId)
}

type Leaving = { readonly onDone: () => void; readonly onClose: () => void; readonly onEnded: () => void }

const Classes = ({ queue }: { queue: QueueReply }) => {
  const text = useTexts(printWords)
  const { number, day } = useFormats()
  const language = useLanguage()
  const { rule, waiting } = queue
  const people = (at: number): number => waiting.find((row) => row.class === at)?.people ?? 0
  return (
    <section class="card stack" aria-labelledby="waiting-title">
      <h2 id="waiting-title">{text.waiting(number(waiting.reduce((sum, row) => sum + row.people, 0)))}</h2>
      <ol class="plain stack-s">
        {rule.classes.map((reasons, at) => (
          <li key={reasons.join()} class="class-row">
            <span>
              <strong>{text.classOf(number(at + 1))}</strong>{" "}
              <span class="small">{reasons.map((reason) => text.reasons[reason]).join(", ")}</span>
            </span>
            <span class="figures">{number(people(at + 1))}</span>
          </li>
        ))}
      </ol>
      {queue.handedOut === 0 ? null : <p class="small">{text.inHandOfAll(number(queue.handedOut))}</p>}
      {queue.setAside === 0 ? null : <p class="small">{text.setAside(number(queue.setAside))}</p>}
      <p class="small">{text.rule(rule.source[language], day(rule.from))}</p>
    </section>
  )
}

const usualCount = 5

const TakeDialog = ({ sites, ...rest }: Leaving & { sites: readonly (readonly [id: string, name: string])[] }) => {
  const text = useTexts(printWords)
  const [typed, setTyped] = useState(String(usualCount))
  const [error, setError] = useState<string>()
  const [siteId, setSiteId] = useState(sites[0]?.[0] ?? "")
  const body = () => {
    const count = wholeNumber(typed, mostHandedOut)
    setError(count === undefined ? text.howManyWrong : undefined)
    return count === undefined ? undefined : { siteId, count }
  }
  return (
    <FormDialog title={text.take} action={text.take} read={body} send={sendHandOut} {...rest}>
      <Field
        label={text.howMany}
        hint={text.howManyHint}
        value={typed}
        onInput={setTyped}
        error={error}
        inputMode="numeric"
        maxLength={2}
      />
      <Choose label={text.at} value={siteId} of={sites} onChoose={setSiteId} />
    </FormDialog>
  )
}

const FailDialog = ({ one, ...rest }: Leaving & { one: InHand }) => {
  const text = useTexts(printWords)
  const nameOf = useNameOf()
  const [reason, setReason] = useState<FailReason>()
  const [isMissing, setMissing] = useState(false)
  /** A reason costs a blank or a place in the queue: none is taken because it stands first. */
  const body = () => {
    setMissing(reason === undefined)
    return reason === undefined
      ? undefined
      : { results: [{ residentId: one.residentId, result: "failed" as const, reason }] }
  }
  return (
    <FormDialog title={text.failTitle(nameOf(one))} action={text.report} read={body} send={sendResults} {...rest}>
      <Choices
        legend={text.failed}
        name="fail"
        options={failReasons.map((each) => [each, text.failReasons[each]] as const)}
        chosen={reason}
        error={isMissing && reason === undefined ? text.failMissing : undefined}
        onChoose={setReason}
      />
      <p class="small">{text.failDetail}</p>
    </FormDialog>
  )
}

const PrintedDialog = ({ one, ...rest }: Leaving & { one: InHand }) => {
  const text = useTexts(printWords)
  const nameOf = useNameOf()
  const body = () => ({ results: [{ residentId: one.residentId, result: "printed" as const }] })
  return (
    <FormDialog title={`${nameOf(one)}: ${text.printed}`} action={text.report} read={body} send={sendResults} {...rest}>
      {one.nik === null ? null : <p class="figures">{one.nik}</p>}
    </FormDialog>
  )
}

type Asking =
  | { readonly is: "take" }
  | { readonly is: "all" }
  | { readonly is: "printed" | "failed"; readonly one: InHand }

const Mine = ({ mine, onAsk }: { mine: readonly InHand[]; onAsk: (asking: Asking) => void }) => {
  const text = useTexts(printWords)
  const { day, number } = useFormats()
  const nameOf = useNameOf()
  return (
    <section class="stack" aria-labelledby="mine-title">
      <h2 id="mine-title">{text.mine}</h2>
      {mine.length === 0 ? <p>{text.nobody}</p> : null}
      {mine.length < 2 ? null : (
        <Button icon="check" onPress={() => onAsk({ is: "all" })}>
          {text.all(number(mine.length))}
        </Button>
      )}
      <ol class="cards">
        {mine.map((one) => (
          <li key={one.residentId} class="card stack-s">
            <strong>{nameOf(one)}</strong>
            {one.nik === null ? <span>{text.unnamedDetail}</span> : <span class="figures">{one.nik}</span>}
            <span class="small">
              {one.birthDay === null ? null : `${text.born(day(one.birthDay))} · `}
              {text.reasons[one.cause]} · {text.since(day(one.since))}
            </span>
            <div class="blank-acts">
              <Button kind="secondary" onPress={() => onAsk({ is: "printed", one })}>
                {text.printed}
              </Button>
              <Button kind="secondary" onPress={() => onAsk({ is: "failed", one })}>
                {text.failed}
              </Button>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Queue and sites are asked for together: where nothing is printed, nobody is taken. */
const load = async () => {
  const [queue, stocks] = [await readQueue(), await readStocks()]
  if (queue.kind !== "ok") return queue
  if (stocks.kind !== "ok") return stocks
  const sites = stocks.value.sites.filter(({ siteId }) => stocks.value.mayUse.includes(siteId))
  const named = sites.map(({ siteId, name }) => [siteId, name] as const)
  return { ...queue, value: { queue: queue.value, sites: named } }
}

/** Who waits for a card as numbers, whom this officer prints by name, and where somebody at the counter stands. */
export const PrintScreen = ({ onEnded }: { readonly onEnded: () => void }) => {
  const text = useTexts(printWords)
  const stock = useTexts(stockWords)
  const { state, reload, again, isRefreshing } = useAnswer(load, onEnded)
  const nameOf = useNameOf()
  const [asking, setAsking] = useState<Asking>()
  const [done, setDone] = useState<{ readonly words: string; readonly turn: number }>()
  const close = useCallback(() => setAsking(undefined), [])
  const wordsOf = (asked: Asking): string | undefined => {
    if (asked.is === "take") return undefined
    return asked.is === "all" ? text.allReported : text.reported(nameOf(asked.one))
  }
  const finish = (): void => {
    const words = asking === undefined ? undefined : wordsOf(asking)
    if (words !== undefined) setDone({ words, turn: (done?.turn ?? 0) + 1 })
    close()
    reload()
  }
  const leaveAll = (isPartly: boolean): void => {
    close()
    if (isPartly) reload()
  }
  const leaving = { onDone: finish, onClose: close, onEnded }
  return (
    <OfficeFrame title={stock.places.print} back="/">
      <PartLinks at="print" mayPrint />
      <p>{text.lead}</p>
      {done === undefined ? null : <Done key={done.turn}>{done.words}</Done>}
      <Waiting state={state} isRefreshing={isRefreshing} onAgain={again}>
        {({ queue, sites }) => (
          <>
            <Classes queue={queue} />
            {sites.length === 0 ? (
              <p>{text.noSite}</p>
            ) : (
              <Button icon="card" onPress={() => setAsking({ is: "take" })}>
                {text.take}
              </Button>
            )}
            <Mine mine={queue.mine} onAsk={setAsking} />
            {asking?.is === "take" ? <TakeDialog sites={sites} {...leaving} /> : null}
            {asking?.is === "all" ? <AllPrintedDialog mine={queue.mine} {...leaving} onClose={leaveAll} /> : null}
            {asking?.is === "printed" ? <PrintedDialog one={asking.one} {...leaving} /> : null}
            {asking?.is === "failed" ? <FailDialog one={asking.one} {...leaving} /> : null}
          </>
        )}
      </Waiting>
      <PositionPart onEnded={onEnded} />
    </OfficeFrame>
  )
}

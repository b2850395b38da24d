import { type Suket, type SuketReason, suketReasons } from "@jatidiri/cards/contract"
import { Badge, Button, Field, Notice, useFormats, useTexts } from "@jatidiri/web"
import { useRef, useState } from "preact/hooks"
import { OfficeFrame, Waiting } from "../office/frame.tsx"
import { Choose } from "../office/inputs.tsx"
import { useAnswer, useTrouble } from "../office/use-answer.ts"
import { printWords } from "../words/print-words.ts"
import { stockWords } from "../words/stock-words.ts"
import { letterPath, readSukets, sendSuket } from "./blanks-api.ts"
import { PartLinks } from "./parts.tsx"
import { readNik } from "./position-part.tsx"

const PdfLink = ({ suket }: { suket: Suket }) => {
  const text = useTexts(printWords)
  return (
    <a href={letterPath(suket.suketId)} target="_blank" rel="noopener" aria-label={`${text.open}: ${suket.number}`}>
      {text.open}
    </a>
  )
}

const Listed = ({ suket }: { suket: Suket }) => {
  const text = useTexts(printWords)
  const { day } = useFormats()
  return (
    <li class="movement">
      <span class="stack-s">
        <strong>{suket.number}</strong>
        <span class="small">{text.until(day(suket.untilDay))}</span>
        <PdfLink suket={suket} />
      </span>
      <Badge tone={suket.isOver ? "warn" : "info"}>{suket.isOver ? text.over : text.soon}</Badge>
    </li>
  )
}

/** One letter a form: pressed twice, or sent again after a broken line, it is written once. */
const useWriting = (onWritten: () => void, onEnded: () => void) => {
  const text = useTexts(printWords)
  const wordsFor = useTrouble(onEnded)
  const command = useRef({ for: "", id: crypto.randomUUID() })
  const [trouble, setTrouble] = useState<{ readonly nik?: string; readonly words?: string }>({})
  const [written, setWritten] = useState<Suket>()
  const [busy, setBusy] = useState(false)
  const write = async (typed: string, reason: SuketReason): Promise<void> => {
    const nik = readNik(typed)
    setTrouble(nik === undefined ? { nik: text.nikWrong } : {})
    if (nik === undefined || busy) return
    if (command.current.for !== nik + reason) command.current = { for: nik + reason, id: crypto.randomUUID() }
    setBusy(true)
    setWritten(undefined)
    const answer = await sendSuket({ commandId: command.current.id, nik, reason })
    setBusy(false)
    if (answer.kind !== "ok") return setTrouble({ words: wordsFor(answer) })
    setWritten(answer.value)
    onWritten()
  }
  return { write, trouble, written, busy }
}

const Form = ({ onWritten, onEnded }: { onWritten: () => void; onEnded: () => void }) => {
  const text = useTexts(printWords)
  const { day } = useFormats()
  const [typed, setTyped] = useState("")
  const [reason, setReason] = useState<SuketReason>("no-blanks")
  const { write, trouble, written, busy } = useWriting(onWritten, onEnded)
  const submit = (event: Event): void => {
    event.preventDefault()
    write(typed, reason)
  }
  return (
    <section class="card stack">
      <form class="stack" onSubmit={submit} noValidate>
        <Field
          label={text.nik}
          value={typed}
          onInput={setTyped}
          error={trouble.nik}
          inputMode="numeric"
          maxLength={24}
          autoComplete="off"
        />
        <Choose
          label={text.suketReason}
          value={reason}
          of={suketReasons.map((one) => [one, text.suketReasons[one]] as const)}
          onChoose={(value) => setReason(suketReasons.find((one) => one === value) ?? "no-blanks")}
        />
        <Button submit icon="check" busy={busy}>
          {text.write}
        </Button>
      </form>
      {trouble.words === undefined ? null : (
        <Notice tone="no" live>
          {trouble.words}
        </Notice>
      )}
      {written === undefined ? null : (
        <Notice live title={text.written(written.number, day(written.untilDay))}>
          <PdfLink suket={written} />
        </Notice>
      )}
    </section>
  )
}

/** Letters in place of a card: written here, and those that end soon. */
export const SuketsScreen = ({ onEnded }: { readonly onEnded: () => void }) => {
  const text = useTexts(printWords)
  const stock = useTexts(stockWords)
  const { state, reload, again, isRefreshing } = useAnswer(readSukets, onEnded)
  return (
    <OfficeFrame title={stock.places.sukets} back="/">
      <PartLinks at="sukets" mayPrint />
      <p>{text.suketLead}</p>
      <Form onWritten={reload} onEnded={onEnded} />
      <h2>{text.suketList}</h2>
      <Waiting state={state} isRefreshing={isRefreshing} onAgain={again}>
        {({ sukets, more }) => (
          <>
            {sukets.length === 0 ? (
              <p>{text.noSukets}</p>
            ) : (
              <ul class="plain card movements">
                {sukets.map((suket) => (
                  <Listed key={suket.suketId} suket={suket} />
                ))}
              </ul>
            )}
            {more ? <Notice>{text.moreSukets}</Notice> : null}
          </>
        )}
      </Waiting>
    </OfficeFrame>
  )
}

import type { PositionReply } from "@jatidiri/cards/contract"
import { Button, Field, Notice, useFormats, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import { useTrouble } from "../office/use-answer.ts"
import { printWords } from "../words/print-words.ts"
import { askPosition } from "./blanks-api.ts"

/** Sixteen digits, however they were typed in groups. */
export const readNik = (typed: string): string | undefined => {
  const plain = typed.replace(/[\s.-]/g, "")
  return /^\d{16}$/.test(plain) ? plain : undefined
}

const Place = ({ of }: { of: PositionReply }) => {
  const text = useTexts(printWords)
  const { number, day } = useFormats()
  const group = number(of.class)
  return (
    <Notice live {...(of.place === null ? {} : { title: text.place(number(of.place), number(of.of)) })}>
      {of.state === "waiting"
        ? text.because(text.reasons[of.cause], group, day(of.since), number(of.aheadInClass))
        : text.states[of.state]}{" "}
      {text.blanks(number(of.blanks))}
    </Notice>
  )
}

/** For somebody at the counter: where he stands, and why there. */
export const PositionPart = ({ onEnded }: { readonly onEnded: () => void }) => {
  const text = useTexts(printWords)
  const wordsFor = useTrouble(onEnded)
  const [typed, setTyped] = useState("")
  const [error, setError] = useState<string>()
  const [found, setFound] = useState<PositionReply>()
  const [busy, setBusy] = useState(false)
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault()
    const nik = readNik(typed)
    setFound(undefined)
    setError(nik === undefined ? text.nikWrong : undefined)
    if (nik === undefined || busy) return
    setBusy(true)
    const answer = await askPosition(nik)
    setBusy(false)
    if (answer.kind === "ok") setFound(answer.value)
    else setError(wordsFor(answer))
  }
  return (
    <section class="card stack" aria-labelledby="position-title">
      <h2 id="position-title">{text.position}</h2>
      <p class="small">{text.positionLead}</p>
      <form class="stack-s" onSubmit={submit} noValidate>
        <Field
          label={text.nik}
          value={typed}
          onInput={setTyped}
          error={error}
          inputMode="numeric"
          maxLength={24}
          autoComplete="off"
        />
        <Button submit kind="secondary" busy={busy}>
          {text.look}
        </Button>
      </form>
      {found === undefined ? null : <Place of={found} />}
    </section>
  )
}

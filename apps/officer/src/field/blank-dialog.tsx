import { type BlankReason, blankReasons } from "@jatidiri/field"
import { Button, Dialog, Field, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import { Choices } from "../desk/choices.tsx"
import type { Blanks } from "../journal/sign-other.ts"
import { dayWords } from "../words/day-words.ts"
import { deskWords } from "../words/desk-words.ts"

const mostAtOnce = 1_000

/** A whole number of cards that one officer can have held in his hands. */
export const readCount = (typed: string): number | undefined => {
  const count = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : 0
  return count >= 1 && count <= mostAtOnce ? count : undefined
}

/** Blank cards are accountable, each of them. */
export const BlankDialog = ({ onClose, onBlanks }: { onClose: () => void; onBlanks: (blanks: Blanks) => void }) => {
  const text = useTexts(dayWords)
  const desk = useTexts(deskWords)
  const [reason, setReason] = useState<BlankReason>("printed")
  const [typed, setTyped] = useState("1")
  const [error, setError] = useState<string>()
  const submit = (event: Event): void => {
    event.preventDefault()
    const count = readCount(typed)
    if (count === undefined) setError(text.countWrong)
    else onBlanks({ reason, count })
  }
  return (
    <Dialog title={text.blanksTitle} onClose={onClose}>
      <form class="stack" onSubmit={submit} noValidate>
        <p>{text.blanksDetail}</p>
        <Choices
          legend={text.became}
          name="blank"
          options={blankReasons.map((one) => [one, text.blankReasons[one]] as const)}
          chosen={reason}
          onChoose={setReason}
        />
        <Field label={text.count} value={typed} onInput={setTyped} error={error} inputMode="numeric" maxLength={4} />
        <Button submit icon="check">
          {text.note}
        </Button>
        <Button kind="secondary" onPress={onClose}>
          {desk.back}
        </Button>
      </form>
    </Dialog>
  )
}

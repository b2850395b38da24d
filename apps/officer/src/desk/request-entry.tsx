import { Button, Field, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import { deskWords } from "../words/desk-words.ts"
import { readRequestText } from "./request-text.ts"

type Props = { readonly onText: (text: string) => void; readonly label?: string; readonly hint?: string }

/** Takes the typed code, and the whole request from a hand scanner that types what it reads and presses Enter. */
export const RequestEntry = ({ onText, label, hint }: Props) => {
  const text = useTexts(deskWords)
  const [typed, setTyped] = useState("")
  const [error, setError] = useState<string>()
  const submit = (event: Event): void => {
    event.preventDefault()
    const known = readRequestText(typed) !== undefined
    setError(known ? undefined : typed.includes(".") ? text.unreadable : text.wrongCode)
    if (known) onText(typed)
  }
  return (
    <form class="stack-s" onSubmit={submit} noValidate data-step-start>
      <Field
        label={label ?? text.typed}
        hint={hint ?? text.typedHint}
        value={typed}
        onInput={setTyped}
        error={error}
        maxLength={4096}
        autoComplete="off"
        {...(label === undefined ? { placeholder: "XXXX-XXXX" } : {})}
      />
      <Button submit kind="secondary">
        {text.open}
      </Button>
    </form>
  )
}

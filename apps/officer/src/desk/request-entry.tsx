import { Button, Field, useTexts } from "@jatidiri/web"
import type { JSX } from "preact"
import { useState } from "preact/hooks"
import { deskWords } from "../words/desk-words.ts"
import { readRequestText } from "./request-text.ts"

type Props = { readonly onText: (text: string) => void; readonly label?: string; readonly hint?: string }

/**
 * Takes the typed code, and the whole request from a hand scanner that types what it reads and presses Enter: some six
 * hundred letters, for each of which a slow tablet must do as little as it can.
 */
export const RequestEntry = ({ onText, label, hint }: Props) => {
  const text = useTexts(deskWords)
  const [error, setError] = useState<string>()
  const submit = (event: JSX.TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const typed = String(new FormData(event.currentTarget).get("request") ?? "")
    const known = readRequestText(typed) !== undefined
    setError(known ? undefined : typed.includes(".") ? text.unreadable : text.wrongCode)
    if (known) onText(typed)
  }
  return (
    <form class="stack-s" onSubmit={submit} noValidate data-step-start>
      <Field
        label={label ?? text.typed}
        hint={hint ?? text.typedHint}
        name="request"
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

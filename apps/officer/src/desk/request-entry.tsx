import { Button, Field, useTexts } from "@jatidiri/web"
import type { JSX } from "preact"
import { useState } from "preact/hooks"
import { deskWords } from "../words/desk-words.ts"
import { readRequestText } from "./request-text.ts"

type Props = {
  readonly onText: (text: string) => void
  readonly label?: string
  readonly hint?: string
  /** In words: nothing was typed, or what is no code at all. */
  readonly wrong?: { readonly empty: string; readonly junk: string }
}

/** More than a mistyped code: somebody else's code, half a scan, or two in one. */
const isScan = (typed: string): boolean => typed.includes(".") || typed.trim().length > 12

const inputOf = (form: HTMLFormElement): HTMLInputElement | undefined => {
  const field = form.elements.namedItem("request")
  return field instanceof HTMLInputElement ? field : undefined
}

/**
 * Takes the typed code, and the whole request from a hand scanner that types what it reads and presses Enter: some six
 * hundred letters, for each of which a slow tablet must do as little as it can.
 */
export const RequestEntry = ({ onText, label, hint, wrong }: Props) => {
  const text = useTexts(deskWords)
  const [error, setError] = useState<string>()
  const wordsFor = (typed: string): string => {
    if (typed.trim() === "") return wrong?.empty ?? text.noCode
    return isScan(typed) ? text.notOneRequest : (wrong?.junk ?? text.wrongCode)
  }
  const submit = (event: JSX.TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const input = inputOf(event.currentTarget)
    const typed = input?.value ?? ""
    const known = readRequestText(typed) !== undefined
    setError(known ? undefined : wordsFor(typed))
    if (known) onText(typed)
    // The next scan takes the place of this one instead of being added to it.
    else input?.select()
  }
  const clear = (event: JSX.TargetedKeyboardEvent<HTMLFormElement>): void => {
    const input = event.key === "Escape" ? inputOf(event.currentTarget) : undefined
    if (input === undefined) return
    input.value = ""
    setError(undefined)
  }
  return (
    <form class="stack-s" onSubmit={submit} onKeyDown={clear} noValidate data-step-start>
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

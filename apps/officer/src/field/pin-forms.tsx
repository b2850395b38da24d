import { Button, Field, isPinShaped, reasonNotPin, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import { fieldWords } from "../words/field-words.ts"

const digits = { type: "password", inputMode: "numeric", maxLength: 6 } as const

/** Twice, so that a slip does not cost the pack; not what a thief tries first. */
export const NewPin = ({ busy, onPin }: { busy: boolean; onPin: (pin: string) => void }) => {
  const text = useTexts(fieldWords)
  const [pin, setPin] = useState("")
  const [again, setAgain] = useState("")
  const [error, setError] = useState<{ readonly pin?: string; readonly again?: string }>({})
  const submit = (event: Event): void => {
    event.preventDefault()
    const refusal = reasonNotPin(pin)
    const differs = pin !== again
    setError(refusal !== undefined ? { pin: text.pinWrong[refusal] } : differs ? { again: text.pinDiffers } : {})
    if (refusal === undefined && !differs) onPin(pin)
  }
  const common = { ...digits, autoComplete: "new-password" }
  return (
    <form class="stack" onSubmit={submit} noValidate>
      <p>{text.newPinLead}</p>
      <Field label={text.pin} value={pin} onInput={setPin} error={error.pin} autoFocus {...common} />
      <Field label={text.pinAgain} value={again} onInput={setAgain} error={error.again} {...common} />
      <Button submit icon="lock" busy={busy}>
        {text.take}
      </Button>
    </form>
  )
}

type Props = {
  readonly action: string
  /** How many wrong PINs are left; nothing before the first. */
  readonly left: number | undefined
  readonly onPin: (pin: string) => Promise<void>
}

export const KnownPin = ({ action, left, onPin }: Props) => {
  const text = useTexts(fieldWords)
  const [pin, setPin] = useState("")
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (busy) return
    if (!isPinShaped(pin)) return setError(text.six)
    setError(undefined)
    setBusy(true)
    await onPin(pin).finally(() => setBusy(false))
    setPin("")
  }
  const wrong = left === undefined ? undefined : text.wrong(String(left))
  return (
    <form class="stack" onSubmit={submit} noValidate>
      <Field
        label={text.pin}
        value={pin}
        onInput={setPin}
        error={busy ? undefined : (error ?? wrong)}
        autoComplete="current-password"
        autoFocus
        {...digits}
      />
      <Button submit icon="lock" busy={busy}>
        {action}
      </Button>
    </form>
  )
}

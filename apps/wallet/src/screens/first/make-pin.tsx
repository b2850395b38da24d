import { Button, Field, Header, Notice, reasonNotPin, Screen, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import type { Trouble } from "../../actions/outcome.ts"
import { TroubleNotice } from "../trouble-notice.tsx"
import { words } from "./first-words.ts"

type Props = {
  readonly nik: string
  readonly busy: boolean
  readonly trouble: Trouble | undefined
  /** What follows is a recovery, not an officer. */
  readonly recovers: boolean
  readonly back: string
  readonly onPin: (pin: string) => void
}

export const MakePin = ({ nik, busy, trouble, recovers, back, onPin }: Props) => {
  const text = useTexts(words)
  const [pin, setPin] = useState("")
  const [again, setAgain] = useState("")
  const [error, setError] = useState<{ readonly pin?: string; readonly again?: string }>({})
  const submit = (event: Event): void => {
    event.preventDefault()
    const refusal = reasonNotPin(pin, nik)
    const differs = pin !== again
    setError(refusal !== undefined ? { pin: text.pinWrong[refusal] } : differs ? { again: text.pinDiffers } : {})
    if (refusal === undefined && !differs) onPin(pin)
  }
  const common = { type: "password", inputMode: "numeric", autoComplete: "new-password", maxLength: 6 } as const
  return (
    <form onSubmit={submit} noValidate>
      <Screen
        header={<Header title={text.pinTitle} back={back} />}
        foot={
          <Button submit busy={busy}>
            {recovers ? text.next : text.make}
          </Button>
        }
      >
        <p>{text.pinLead}</p>
        <Field label={text.pin} value={pin} onInput={setPin} error={error.pin} autoFocus {...common} />
        <Field label={text.pinAgain} value={again} onInput={setAgain} error={error.again} {...common} />
        <TroubleNotice trouble={trouble} />
        <Notice tone="warn">{text.pinNever}</Notice>
      </Screen>
    </form>
  )
}

import { Button, Field, Header, Screen, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import type { Trouble } from "../../actions/outcome.ts"
import { isLastGroup } from "../../domain/recovery-code.ts"
import { TroubleNotice } from "../trouble-notice.tsx"
import { words } from "./recovery-words.ts"

type Props = {
  readonly code: string
  readonly busy: boolean
  readonly trouble: Trouble | undefined
  readonly onRight: () => void
}

/** A code that nobody copied is worth nothing: its end is asked for before the office hears of it. */
export const ConfirmCode = ({ code, busy, trouble, onRight }: Props) => {
  const text = useTexts(words)
  const [typed, setTyped] = useState("")
  const [error, setError] = useState<string>()
  const submit = (event: Event): void => {
    event.preventDefault()
    if (busy) return
    const right = isLastGroup(typed, code)
    setError(right ? undefined : text.wrongLast)
    if (right) onRight()
  }
  return (
    <form onSubmit={submit} noValidate>
      <Screen
        header={<Header title={text.repeat} back="/pemulihan/kode" />}
        foot={
          <>
            <Button submit busy={busy}>
              {text.keep}
            </Button>
            <Button kind="plain" href="#/pemulihan/kode">
              {text.again}
            </Button>
          </>
        }
      >
        <p>{text.repeatLead}</p>
        <Field
          label={text.last}
          hint={text.lastHint}
          value={typed}
          onInput={setTyped}
          error={error}
          autoComplete="off"
          maxLength={12}
          autoFocus
        />
        <TroubleNotice trouble={error === undefined ? trouble : undefined} />
      </Screen>
    </form>
  )
}

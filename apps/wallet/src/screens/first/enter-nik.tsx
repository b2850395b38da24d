import { parseNik } from "@jatidiri/kernel"
import { Button, Field, Header, Notice, Screen, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import type { Trouble } from "../../actions/outcome.ts"
import { TroubleNotice } from "../trouble-notice.tsx"
import { words } from "./first-words.ts"

type Props = {
  readonly invited: boolean
  readonly back: string
  /** Typed before, when somebody comes back to correct it. */
  readonly known?: string | undefined
  readonly trouble?: Trouble | undefined
  readonly onNik: (nik: string) => void
}

/** Judged on the phone by the same rule as at the office; the words say which digits to look at. */
export const EnterNik = ({ invited, back, known = "", trouble, onNik }: Props) => {
  const text = useTexts(words)
  const [typed, setTyped] = useState(known)
  const [error, setError] = useState<string>()
  const digits = typed.replace(/\D/g, "")
  const submit = (event: Event): void => {
    event.preventDefault()
    const nik = parseNik(digits)
    setError(nik.ok ? undefined : text.nikWrong[nik.refusal.code])
    if (nik.ok) onNik(nik.value)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Screen header={<Header title={text.nikTitle} back={back} />} foot={<Button submit>{text.next}</Button>}>
        {invited ? <Notice>{text.invited}</Notice> : null}
        <Field
          label={text.nik}
          hint={text.nikHint}
          value={typed}
          onInput={setTyped}
          error={error}
          inputMode="numeric"
          autoComplete="off"
          maxLength={40}
          autoFocus
        />
        <TroubleNotice trouble={error === undefined ? trouble : undefined} />
        <p class="small figures">{text.nikCount(digits.length)}</p>
      </Screen>
    </form>
  )
}

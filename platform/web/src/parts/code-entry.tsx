import { plainDigits } from "@jatidiri/kernel"
import { useState } from "preact/hooks"
import { Button } from "./button.tsx"
import { Field } from "./field.tsx"

/** Typed code as the server knows it: eight characters of Crockford's base32, no hyphen; look-alikes are forgiven. */
export const normalCode = (typed: string): string | undefined => {
  const code = plainDigits(typed).toUpperCase().replace(/[\s-]/g, "").replace(/[IL]/g, "1").replace(/O/g, "0")
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(code) ? code : undefined
}

/** `7K2M4QXB` as people read it out: `7K2M-4QXB`. */
export const shownCode = (code: string): string => {
  const plain = normalCode(code)
  return plain === undefined ? code : `${plain.slice(0, 4)}-${plain.slice(4)}`
}

type Props = {
  readonly label: string
  readonly hint?: string
  readonly action: string
  readonly wrong: string
  readonly busy?: boolean
  /** Gets the normal form, `XXXX-XXXX`. */
  readonly onCode: (code: string) => void
}

/** The way that needs no camera. */
export const CodeEntry = ({ label, hint, action, wrong, busy, onCode }: Props) => {
  const [typed, setTyped] = useState("")
  const [error, setError] = useState<string>()
  const submit = (event: Event): void => {
    event.preventDefault()
    const code = normalCode(typed)
    setError(code === undefined ? wrong : undefined)
    if (code !== undefined) onCode(shownCode(code))
  }
  return (
    <form class="stack-s" onSubmit={submit} noValidate>
      <Field
        label={label}
        {...(hint === undefined ? {} : { hint })}
        value={typed}
        onInput={setTyped}
        error={error}
        maxLength={24}
        autoComplete="off"
        placeholder="XXXX-XXXX"
      />
      <Button submit kind="secondary" busy={busy === true}>
        {action}
      </Button>
    </form>
  )
}

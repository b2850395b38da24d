import { parseRecoveryCode } from "@jatidiri/field"
import { useState } from "preact/hooks"
import type { Key } from "../../actions/block.ts"
import { canUsePasskey } from "../../actions/can-passkey.ts"
import { caught, type Outcome, type Trouble } from "../../actions/outcome.ts"

/** What came of it: a trouble, or nothing more to say here. */
type Use = (key: Key) => Promise<Outcome<unknown>>

export type GivenKey = {
  readonly typed: string
  readonly setTyped: (typed: string) => void
  /** The code is not one, whoever's. */
  readonly isWrong: boolean
  readonly busy: boolean
  readonly trouble: Trouble | undefined
  readonly submit: (event: Event) => void
  /** Nothing where the browser knows no passkeys. */
  readonly withPasskey: (() => void) | undefined
}

/** The two keys of who has lost the phone: a code that is typed, or a passkey that the browser asks for. */
export const useKey = (use: Use): GivenKey => {
  const [typed, setTyped] = useState("")
  const [isWrong, setWrong] = useState(false)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  const work = async (run: () => Promise<Outcome<unknown>>): Promise<void> => {
    setBusy(true)
    setTrouble(undefined)
    const answer = await caught(run)
    setBusy(false)
    setTrouble(answer.ok ? undefined : answer.trouble)
  }
  const submit = (event: Event): void => {
    event.preventDefault()
    if (busy) return
    const code = parseRecoveryCode(typed)
    setWrong(code === undefined)
    setTrouble(undefined)
    if (code !== undefined) work(() => use({ code }))
  }
  const withPasskey = (): void => {
    setWrong(false)
    work(async () => {
      const { usePasskey } = await import("../../actions/passkey.ts")
      const passkey = await usePasskey()
      return passkey.ok ? use({ passkey: passkey.value }) : passkey
    })
  }
  return { typed, setTyped, isWrong, busy, trouble, submit, withPasskey: canUsePasskey() ? withPasskey : undefined }
}

import { Button, go, Header, Notice, Screen, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import { beginAgain } from "../../actions/begin.ts"
import { lookAtDevice } from "../../actions/look-at-device.ts"
import { caught, done, type Trouble } from "../../actions/outcome.ts"
import { describeDevice } from "../../domain/device.ts"
import type { Journey } from "../../domain/journey.ts"
import { useHandover } from "../../session/handover.ts"
import { useWallet } from "../../session/wallet.ts"
import { TroubleNotice } from "../trouble-notice.tsx"
import { words } from "./activation-words.ts"

/** Only an officer's yes has digits that can be lost, and they are of no use any more once there is a token. */
export const canAskAgain = (journey: Journey): boolean =>
  journey.step === "vouched" || (journey.step === "offered" && "voucher" in journey)

/** It is offered where the digits are asked for, and when the office takes this yes no more. */
export const AskAgainLink = ({ journey, trouble }: { journey: Journey; trouble: Trouble | undefined }) => {
  const text = useTexts(words)
  const isRefused = trouble?.kind === "refused" && trouble.code !== "held-for-review"
  if (!canAskAgain(journey) || (journey.step === "vouched" && !isRefused)) return null
  return (
    <div class="stack-s centre">
      {journey.step === "offered" ? <p class="small">{text.txLost}</p> : null}
      <Button kind={isRefused ? "secondary" : "plain"} href="#/minta-lagi">
        {text.askAgain}
      </Button>
    </div>
  )
}

/**
 * Digits that nobody knows any more die with their yes. Another request of the same phone gets another yes: the office lets
 * the later one take the place of the one before.
 */
export const AskAgain = () => {
  const text = useTexts(words)
  const { vault, journey, follow } = useWallet()
  const held = useHandover()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  const ask = async (): Promise<void> => {
    if (!("nik" in journey)) return
    setBusy(true)
    const { nik } = journey
    const begun = await caught(async () => {
      const device = describeDevice(navigator.userAgent, await lookAtDevice())
      return done(await beginAgain(vault, { nik, device }))
    })
    setBusy(false)
    setTrouble(begun.ok ? undefined : begun.trouble)
    if (!begun.ok) return
    go("/", { replace: true })
    follow(begun.value)
  }
  const hasProvisional = held !== undefined && held !== "none" && held.provisional !== undefined
  return (
    <Screen
      header={<Header title={text.askAgain} back="/" />}
      foot={
        <>
          <Button busy={busy} onPress={ask}>
            {text.again}
          </Button>
          <Button kind="secondary" href="#/">
            {text.back}
          </Button>
        </>
      }
    >
      <p>{text.askAgainMore}</p>
      <Notice tone="warn">
        {text.askAgainTwice} {hasProvisional ? text.provisionalGoes : ""}
      </Notice>
      <TroubleNotice trouble={trouble} />
    </Screen>
  )
}

import { Button, Header, Notice, Screen, useTexts } from "@jatidiri/web"
import type { Trouble } from "../../actions/outcome.ts"
import type { Journey } from "../../domain/journey.ts"
import { useHandover } from "../../session/handover.ts"
import { useWallet } from "../../session/wallet.ts"
import { TroubleNotice } from "../trouble-notice.tsx"
import { words } from "./activation-words.ts"
import { useNewRequest } from "./use-new-request.ts"

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
  const { journey } = useWallet()
  const held = useHandover()
  const { ask, busy, trouble } = useNewRequest()
  const hasProvisional = held !== undefined && held !== "none" && held.provisional !== undefined
  return (
    <Screen
      header={<Header title={text.askAgain} back="/" />}
      foot={
        <>
          <Button busy={busy} onPress={() => "nik" in journey && ask(journey.nik)}>
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

import { Badge, Button, Card, useTexts } from "@jatidiri/web"
import { useEffect, useState } from "preact/hooks"
import { canMakePasskey } from "../../actions/can-passkey.ts"
import { caught, type Trouble } from "../../actions/outcome.ts"
import { useStanding } from "../../session/standing.tsx"
import { useWallet } from "../../session/wallet.ts"
import { TroubleNotice } from "../trouble-notice.tsx"
import { words } from "./recovery-words.ts"

const useCanMake = (): boolean => {
  const [can, setCan] = useState(false)
  useEffect(() => {
    canMakePasskey().then(setCan)
  }, [])
  return can
}

/** Beside the code, where the browser can; where it cannot nothing of it is seen. */
export const PasskeyCard = () => {
  const text = useTexts(words)
  const { vault } = useWallet()
  const { standing, note } = useStanding()
  const can = useCanMake()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  if (!can || standing === undefined) return null
  const make = async (): Promise<void> => {
    setBusy(true)
    const answer = await caught(async () => {
      const { registerPasskey } = await import("../../actions/keep-recovery.ts")
      return registerPasskey(vault)
    })
    setBusy(false)
    setTrouble(answer.ok ? undefined : answer.trouble)
    if (answer.ok && answer.value !== undefined) note(answer.value)
  }
  return (
    <Card>
      <div class="stack-s">
        <div class="apart">
          <h2>{text.passkey}</h2>
          {standing.recovery.passkey ? (
            <Badge tone="ok" icon="check">
              {text.passkeyKept}
            </Badge>
          ) : null}
        </div>
        <p>{text.passkeyWhy}</p>
        <p class="small">{text.passkeyElsewhere}</p>
        <TroubleNotice trouble={trouble} />
        {standing.recovery.passkey ? null : (
          <Button kind="secondary" icon="lock" busy={busy} onPress={make}>
            {text.passkeyMake}
          </Button>
        )}
      </div>
    </Card>
  )
}

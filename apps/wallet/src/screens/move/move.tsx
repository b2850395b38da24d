import { Button, Header, Progress, Scanner, Screen, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import { moveTo, type NewPhone, readNewPhone } from "../../actions/move.ts"
import { caught, type Trouble } from "../../actions/outcome.ts"
import { useWallet } from "../../session/wallet.ts"
import { TroubleNotice } from "../trouble-notice.tsx"
import { Agreed } from "./agreed.tsx"
import { ConfirmMove } from "./confirm-move.tsx"
import { words } from "./move-words.ts"

type Stage =
  | { readonly is: "scanning" | "judging" | "agreed" }
  | { readonly is: "refused"; readonly trouble: Trouble }
  | { readonly is: "found"; readonly phone: NewPhone }

const Scan = ({ onText }: { onText: (text: string) => void }) => {
  const text = useTexts(words)
  return (
    <Screen header={<Header title={text.title} back="/setelan" />}>
      <ol class="steps stack-s">
        {text.steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <Scanner onText={onText} hint={text.hint} />
    </Screen>
  )
}

const Refused = ({ trouble, onAgain }: { trouble: Trouble | undefined; onAgain: () => void }) => {
  const text = useTexts(words)
  return (
    <Screen
      header={<Header title={text.title} back="/setelan" />}
      foot={
        trouble && (
          <Button icon="scan" onPress={onAgain}>
            {text.again}
          </Button>
        )
      }
    >
      {trouble === undefined ? <Progress label={text.judging} /> : <TroubleNotice trouble={trouble} />}
    </Screen>
  )
}

/** The old phone speaks for the new one: what it scanned is judged, shown, and signed only when the person says so. */
export const Move = () => {
  const { vault, journey, follow } = useWallet()
  const [stage, setStage] = useState<Stage>({ is: "scanning" })
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  const read = async (scanned: string): Promise<void> => {
    setStage({ is: "judging" })
    const phone = await readNewPhone(vault, scanned.trim())
    setStage(phone.ok ? { is: "found", phone: phone.value } : { is: "refused", trouble: phone.trouble })
  }
  const again = (): void => {
    setTrouble(undefined)
    setStage({ is: "scanning" })
  }
  const agree = async (phone: NewPhone): Promise<void> => {
    if (journey.step !== "active") return
    setBusy(true)
    const answer = await caught(() => moveTo(vault, journey, phone))
    setBusy(false)
    setTrouble(answer.ok ? undefined : answer.trouble)
    if (!answer.ok) return
    follow(answer.value)
    setStage({ is: "agreed" })
  }
  if (stage.is === "scanning") return <Scan onText={read} />
  if (stage.is === "agreed") return <Agreed />
  if (stage.is !== "found") return <Refused trouble={"trouble" in stage ? stage.trouble : undefined} onAgain={again} />
  const { phone } = stage
  return <ConfirmMove phone={phone} busy={busy} trouble={trouble} onAgree={() => agree(phone)} onCancel={again} />
}

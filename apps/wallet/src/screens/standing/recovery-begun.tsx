import { Button, Notice, useFormats, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import { caught, type Trouble } from "../../actions/outcome.ts"
import { findNotice, type Notice as Told } from "../../domain/standing.ts"
import { useStanding } from "../../session/standing.tsx"
import { useWallet } from "../../session/wallet.ts"
import { TroubleNotice } from "../trouble-notice.tsx"
import { words } from "./standing-words.ts"

const Cancelled = ({ isBlocked }: { isBlocked: boolean }) => {
  const text = useTexts(words)
  const said = (
    <Notice tone="ok" title={text.cancelled} live>
      {isBlocked ? text.disputedMore : text.cancelledMore}
    </Notice>
  )
  if (isBlocked) return said
  return (
    <div class="stack-s">
      {said}
      <Button kind="secondary" icon="lock" href="#/pemulihan">
        {text.newCode}
      </Button>
    </div>
  )
}

type BegunProps = {
  readonly told: Told
  readonly isBlocked: boolean
  readonly busy: boolean
  readonly onCancel: () => void
}

const Begun = ({ told, isBlocked, busy, onCancel }: BegunProps) => {
  const text = useTexts(words)
  const formats = useFormats()
  const said = (time: string): string => formats.dateTime(new Date(time))
  return (
    <div class="stack-s">
      <Notice tone="no" title={isBlocked ? text.blockedBegun : text.begun} live>
        <p>{text.begunMore(said(told.at))}</p>
        {told.until === undefined ? null : <p>{(isBlocked ? text.blockedUntil : text.until)(said(told.until))}</p>}
        <p>{text.wasYou}</p>
      </Notice>
      <Button kind="danger" icon="cross" busy={busy} onPress={onCancel}>
        {text.cancel}
      </Button>
    </div>
  )
}

/** The one notice that cannot wait: the old phone is the only one who can say no in time. */
export const RecoveryBegun = () => {
  const { vault, journey, follow } = useWallet()
  const { standing, note } = useStanding()
  const [isCancelled, setCancelled] = useState(false)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  const told = findNotice(standing, "recovery-begun")
  const isBlocked = journey.step !== "active"
  /** A no from the office means that what is known here is old: it may be too late. */
  const askAgain = async (): Promise<void> => {
    const { askStanding, followStanding } = await import("../../actions/ask-standing.ts")
    const asked = await askStanding(vault)
    if (!asked.ok) return
    const moved = await followStanding(vault, journey, asked.value)
    if (moved === undefined) note(asked.value)
    else follow(moved)
  }
  const cancel = async (): Promise<void> => {
    if (standing === undefined || told?.rebinding === undefined) return
    setBusy(true)
    const { rebinding } = told
    const answer = await caught(async () => {
      const { cancelRebinding } = await import("../../actions/cancel-rebinding.ts")
      return cancelRebinding(vault, standing, rebinding)
    })
    setBusy(false)
    setTrouble(answer.ok ? undefined : answer.trouble)
    if (!answer.ok) return answer.trouble.kind === "refused" ? askAgain() : undefined
    setCancelled(true)
    note(answer.value)
  }
  if (told !== undefined) {
    return (
      <>
        <Begun told={told} isBlocked={isBlocked} busy={busy} onCancel={cancel} />
        <TroubleNotice trouble={trouble} />
      </>
    )
  }
  return isCancelled ? <Cancelled isBlocked={isBlocked} /> : null
}

import type { Desk } from "@jatidiri/relying-parties/contract"
import type { AnswerRefusal, SessionView } from "@jatidiri/verification/contract"
import { Badge, Button, Notice, QrCode, useFormats, useLanguage, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import { Frame } from "../desk/frame.tsx"
import { askingWords } from "../words/asking-words.ts"
import { refusalWords } from "../words/refusal-words.ts"
import { recallSession } from "./remembered.ts"

type Props = {
  readonly desk: Desk
  readonly view: SessionView
  readonly secondsLeft: number
  readonly lost: boolean
}

const Code = ({ sessionId }: { sessionId: string }) => {
  const text = useTexts(askingWords)
  const [any, setAny] = useState(false)
  const links = recallSession(sessionId)
  if (links === undefined) return null
  return (
    <div class="qr-card">
      <h2>{text.scan}</h2>
      <QrCode text={any ? links.link : links.walletLink} label={text.qrLabel} />
      <button type="button" class="head-button" onClick={() => setAny(!any)}>
        {any ? text.dompet : text.anyWallet}
      </button>
    </div>
  )
}

const OpenHere = ({ sessionId }: { sessionId: string }) => {
  const text = useTexts(askingWords)
  const links = recallSession(sessionId)
  if (links === undefined) return null
  return (
    <div class="qr-card">
      <p>{text.openDetail}</p>
      <Button icon="phone" href={links.walletLink}>
        {text.open}
      </Button>
    </div>
  )
}

const Progressing = ({ view, secondsLeft, lost }: Omit<Props, "desk">) => {
  const text = useTexts(askingWords)
  const reasons = useTexts(refusalWords)
  const format = useFormats()
  const fetched = view.state === "fetched"
  return (
    <div class="stack">
      <div class="live" role="status">
        <span class={fetched ? "pulse on" : "pulse"} aria-hidden="true" />
        <span>
          <strong>{fetched ? text.fetched : text.waiting}</strong>
          <span class="small block">{fetched ? text.fetchedDetail : text.waitingDetail}</span>
        </span>
      </div>
      <Badge tone={secondsLeft < 60 ? "warn" : "info"}>
        <span class="figures" role="timer">
          {text.left(format.countdown(secondsLeft))}
        </span>
      </Badge>
      {view.refused === undefined ? null : (
        <Notice tone="no" title={text.refused} live>
          {reasons[view.refused.code as AnswerRefusal]} {text.tryAgain}
        </Notice>
      )}
      {lost ? (
        <Notice tone="warn" live>
          {text.reconnecting}
        </Notice>
      ) : null}
    </div>
  )
}

/** The QR, or the way into the wallet of this device, and what happens meanwhile. */
export const OpenScreen = ({ desk, view, secondsLeft, lost }: Props) => {
  const text = useTexts(askingWords)
  const language = useLanguage()
  const purpose = desk.purposes.find(({ id }) => id === view.purposeId)
  return (
    <Frame
      back={`/keperluan/${view.purposeId}`}
      title={purpose?.name[language] ?? desk.desk.name}
      foot={
        <Button kind="secondary" href={`#/keperluan/${view.purposeId}`}>
          {text.cancel}
        </Button>
      }
    >
      <div class="asking">
        {view.sameDevice ? <OpenHere sessionId={view.sessionId} /> : <Code sessionId={view.sessionId} />}
        <Progressing view={view} secondsLeft={secondsLeft} lost={lost} />
      </div>
    </Frame>
  )
}

import type { Desk } from "@jatidiri/relying-parties/contract"
import type { AnswerRefusal, SessionView } from "@jatidiri/verification/contract"
import { Badge, Button, Notice, QrCode, useFormats, useLanguage, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import { AskedClaims } from "../desk/asked-claims.tsx"
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
    <div class="qr-card here stack">
      <p>{text.openDetail}</p>
      <Button icon="phone" href={links.walletLink}>
        {text.open}
      </Button>
    </div>
  )
}

const Progressing = ({ view, secondsLeft, lost }: Omit<Props, "desk">) => {
  const text = useTexts(askingWords)
  const format = useFormats()
  const fetched = view.state === "fetched"
  const [waiting, waitingDetail] = view.sameDevice
    ? [text.waitingHere, text.waitingHereDetail]
    : [text.waiting, text.waitingDetail]
  const [state, detail] = fetched ? [text.fetched, text.fetchedDetail] : [waiting, waitingDetail]
  return (
    <div class="stack">
      <div class="live">
        <span class={fetched ? "pulse on" : "pulse"} aria-hidden="true" />
        <span role="status">
          <strong>{state}</strong>
          <span class="small block">{detail}</span>
        </span>
        <Badge tone={secondsLeft < 60 ? "warn" : "info"}>
          <span class="figures" role="timer">
            {text.left(format.countdown(secondsLeft))}
          </span>
        </Badge>
      </div>
      {lost ? (
        <Notice tone="warn" live>
          {text.reconnecting}
        </Notice>
      ) : null}
    </div>
  )
}

/** Stands above the QR: on a small screen nothing below it would be seen. */
const Refused = ({ view }: { view: SessionView }) => {
  const text = useTexts(askingWords)
  const reasons = useTexts(refusalWords)
  if (view.refused === undefined) return null
  return (
    <div class="above">
      <Notice tone="no" title={text.refused} live>
        {reasons[view.refused.code as AnswerRefusal]} {text.tryAgain}
      </Notice>
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
        <Refused view={view} />
        {view.sameDevice ? <OpenHere sessionId={view.sessionId} /> : <Code sessionId={view.sessionId} />}
        <div class="stack">
          <Progressing view={view} secondsLeft={secondsLeft} lost={lost} />
          {purpose === undefined ? null : <AskedClaims purpose={purpose} />}
        </div>
      </div>
    </Frame>
  )
}

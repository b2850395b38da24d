import type { Desk, DeskPurpose } from "@jatidiri/relying-parties/contract"
import { Badge, Button, go, Notice, useLanguage, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import { rememberSession } from "../asking/remembered.ts"
import { startSession } from "../calls.ts"
import { deskWords } from "../words/desk-words.ts"
import { AskedClaims } from "./asked-claims.tsx"
import { Failed, type Failure } from "./failed.tsx"
import { Frame } from "./frame.tsx"

const asksNik = (purpose: DeskPurpose): boolean => purpose.nikJustification !== undefined

/** What will be asked and why, before anybody is asked. */
export const PurposeScreen = ({ desk, purpose }: { desk: Desk; purpose: DeskPurpose }) => {
  const text = useTexts(deskWords)
  const language = useLanguage()
  const [busy, setBusy] = useState<"qr" | "same">()
  const [failure, setFailure] = useState<Failure>()
  const start = async (sameDevice: boolean) => {
    setBusy(sameDevice ? "same" : "qr")
    setFailure(undefined)
    const answer = await startSession({ commandId: crypto.randomUUID(), purposeId: purpose.id, sameDevice })
    setBusy(undefined)
    if (answer.kind !== "ok") return setFailure(answer)
    rememberSession(answer.value)
    go(`/periksa/${answer.value.sessionId}`)
  }
  return (
    <Frame
      back="/"
      title={purpose.name[language]}
      foot={
        <>
          {failure === undefined ? null : <Failed failure={failure} />}
          <Button icon="show" busy={busy === "qr"} onPress={() => start(false)}>
            {text.showQr}
          </Button>
          <Button kind="secondary" icon="phone" busy={busy === "same"} onPress={() => start(true)}>
            {text.sameDevice}
          </Button>
        </>
      }
    >
      <div class="column stack">
        <div class="stack-s">
          <Badge>{desk.relyingParty.name}</Badge>
          <h2>{text.why}</h2>
          <p>{purpose.justification}</p>
        </div>
        <div class="stack-s">
          <h2>{text.asked}</h2>
          <AskedClaims purpose={purpose} />
        </div>
        {asksNik(purpose) ? (
          <Notice tone="warn" title={text.nik}>
            {text.nikWhy} {purpose.nikJustification}
          </Notice>
        ) : (
          <Notice>{text.noNik}</Notice>
        )}
      </div>
    </Frame>
  )
}

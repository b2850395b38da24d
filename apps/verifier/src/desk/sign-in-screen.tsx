import type { Desk } from "@jatidiri/relying-parties/contract"
import { Button, Card, Field, Kawung, Mark, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import { signIn } from "../calls.ts"
import { WayOffline } from "../offline/way-in.tsx"
import { deskWords } from "../words/desk-words.ts"
import { isWholeDeskCode, shownDeskCode } from "./desk-code.ts"
import { Failed, type Failure } from "./failed.tsx"
import { Frame } from "./frame.tsx"

export const SignInScreen = ({ onIn }: { onIn: (desk: Desk) => void }) => {
  const text = useTexts(deskWords)
  const [code, setCode] = useState("")
  const [busy, setBusy] = useState(false)
  const [short, setShort] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const send = async (event: Event) => {
    event.preventDefault()
    setFailure(undefined)
    setShort(!isWholeDeskCode(code))
    if (!isWholeDeskCode(code) || busy) return
    setBusy(true)
    const answer = await signIn(code)
    setBusy(false)
    answer.kind === "ok" ? onIn(answer.value) : setFailure(answer)
  }
  return (
    <Frame>
      <form class="column stack" onSubmit={send}>
        <div class="welcome">
          <Kawung opacity={0.14} />
          <span class="welcome-words">
            <Mark size={40} />
            <span class="welcome-lead">{text.signInLead}</span>
          </span>
        </div>
        <h2>{text.signInTitle}</h2>
        <Field
          label={text.code}
          hint={text.codeHint}
          value={code}
          onInput={(typed) => setCode(shownDeskCode(typed))}
          placeholder="XXXXX-XXXXX-XXXXX-XXXXX"
          autoComplete="off"
          maxLength={32}
          autoFocus
          error={short ? text.codeShort : undefined}
        />
        {failure === undefined ? null : <Failed failure={failure} />}
        <Button submit busy={busy}>
          {text.signIn}
        </Button>
        <WayOffline />
        <Card>
          <span class="small">{text.lost}</span>
        </Card>
      </form>
    </Frame>
  )
}

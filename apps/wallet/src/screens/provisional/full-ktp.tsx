import { bareCode } from "@jatidiri/kernel"
import { Button, Card, Field, Progress, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import { caught, isOwn, type Trouble } from "../../actions/outcome.ts"
import { type At, keptTxCode, type Taking } from "../../domain/journey.ts"
import { useWallet } from "../../session/wallet.ts"
import { useTroubleWords } from "../../words/troubles.ts"
import { AskAgainLink } from "../activation/ask-again.tsx"
import { Collecting } from "../activation/take.tsx"
import type { TakingState } from "../activation/use-taking.ts"
import { TroubleNotice } from "../trouble-notice.tsx"
import { words } from "./provisional-words.ts"

type Props = { readonly journey: At<Taking>; readonly taking: TakingState }

/** Kept when the voucher says that the digits are right; wrong ones are said so at once, without network. */
const useCode = ({ journey, taking }: Props) => {
  const { vault, follow } = useWallet()
  const [trouble, setTrouble] = useState<Trouble>()
  const give = async (code: string): Promise<void> => {
    if (journey.step === "offered") taking.giveCode(code)
    if (journey.step !== "vouched") return
    const answer = await caught(async () => {
      const { keepTxCode } = await import("../../actions/receive-handover.ts")
      return keepTxCode(vault, journey, code)
    })
    setTrouble(answer.ok ? undefined : answer.trouble)
    if (answer.ok) follow(answer.value)
  }
  return { trouble, give }
}

const CodeForm = (props: Props) => {
  const text = useTexts(words)
  const say = useTroubleWords()
  const { trouble, give } = useCode(props)
  const [code, setCode] = useState("")
  const [short, setShort] = useState(false)
  const submit = (event: Event): void => {
    event.preventDefault()
    if (props.taking.busy) return
    const digits = bareCode(code)
    const fits = /^\d{6}$/.test(digits)
    setShort(!fits)
    if (fits) give(digits)
  }
  const wrong = trouble === undefined ? undefined : say(trouble)
  return (
    <form class="stack-s" onSubmit={submit} noValidate>
      <p>{text.noCodeYet}</p>
      <Field
        label={text.code}
        hint={text.codeHint}
        value={code}
        onInput={setCode}
        error={short ? text.codeWrongShape : wrong}
        inputMode="numeric"
        autoComplete="one-time-code"
      />
      <Button submit kind="secondary" busy={props.taking.busy}>
        {text.keepCode}
      </Button>
    </form>
  )
}

/** How far the full KTP has come; no network is the expected state here and no alarm. */
export const FullKtp = ({ journey, taking }: Props) => {
  const text = useTexts(words)
  const { trouble, goOn, busy } = taking
  const asksCode = journey.step !== "collecting" && keptTxCode(journey) === undefined
  const refused = trouble?.kind === "refused"
  const isHere = isOwn(trouble)
  return (
    <Card>
      <div class="stack-s">
        <h2>{text.full}</h2>
        {trouble === undefined && journey.step === "collecting" ? <Collecting journey={journey} /> : null}
        {trouble === undefined && journey.step === "vouched" ? <Progress label={text.taking} /> : null}
        {trouble !== undefined && !refused && !isHere ? <p role="status">{text.waits}</p> : null}
        {refused || isHere ? <TroubleNotice trouble={trouble} /> : null}
        {asksCode || journey.step === "offered" ? <CodeForm journey={journey} taking={taking} /> : null}
        {(refused && journey.step !== "offered") || isHere ? (
          <Button kind="secondary" icon="refresh" busy={busy} onPress={goOn}>
            {text.tryAgain}
          </Button>
        ) : null}
        <AskAgainLink journey={journey} trouble={trouble} />
      </div>
    </Card>
  )
}

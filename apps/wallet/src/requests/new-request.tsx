import { type AskedKind, askedKinds, mostCharacters, type RequestReply, wordless } from "@jatidiri/rights/contract"
import { Button, Card, Header, Progress, Screen, useFormats, useTexts } from "@jatidiri/web"
import { useRef, useState } from "preact/hooks"
import { caught, type Trouble } from "../actions/outcome.ts"
import { TroubleNotice } from "../screens/trouble-notice.tsx"
import { useWallet } from "../session/wallet.ts"
import { sendRequest } from "./requests-api.ts"
import { shownNumber, words } from "./requests-words.ts"
import { WordsField } from "./words-field.tsx"

const Kinds = ({ kind, onChoose }: { kind: AskedKind | undefined; onChoose: (kind: AskedKind) => void }) => {
  const text = useTexts(words)
  return (
    <fieldset class="kinds">
      <legend>{text.choose}</legend>
      {askedKinds.map((each) => (
        <label key={each}>
          <input type="radio" name="kind" checked={kind === each} onChange={() => onChoose(each)} />
          <span>
            {text.kinds[each]}
            <span class="small">{text.kindsMore[each]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

const Sent = ({ reply }: { reply: RequestReply }) => {
  const text = useTexts(words)
  const { dateTime } = useFormats()
  return (
    <Screen
      header={<Header title={text.sent} back="/layanan" />}
      foot={<Button href="#/layanan">{text.toList}</Button>}
    >
      <div role="status" class="stack-s">
        <p class="figures request-number">{shownNumber(reply.number)}</p>
        <p>{text.sentMore(dateTime(new Date(reply.dueAt)))}</p>
      </div>
      <p class="small">{text.child}</p>
    </Screen>
  )
}

/** What is asked for, and in words where the kind does not say it all. */
export const NewRequest = () => {
  const text = useTexts(words)
  const { vault } = useWallet()
  const [kind, setKind] = useState<AskedKind>()
  const [said, setSaid] = useState("")
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  const [reply, setReply] = useState<RequestReply>()
  // Another thing asked for is another request; the same one, tried again after silence, is the same.
  const attempt = useRef({ id: crypto.randomUUID(), of: "" })
  if (reply !== undefined) return <Sent reply={reply} />
  const mayBeEmpty = kind !== undefined && wordless.includes(kind)
  const isReady = kind !== undefined && said.length <= mostCharacters && (mayBeEmpty || said.trim().length > 2)
  const send = async (): Promise<void> => {
    if (kind === undefined) return
    const of = `${kind} ${said}`
    if (attempt.current.of !== of) attempt.current = { id: crypto.randomUUID(), of }
    setBusy(true)
    const answer = await caught(() => sendRequest(vault, { id: attempt.current.id, kind, words: said }))
    setBusy(false)
    if (answer.ok) return setReply(answer.value)
    setTrouble(answer.trouble)
  }
  return (
    <Screen
      header={<Header title={text.begin} back="/layanan" />}
      foot={
        <>
          <TroubleNotice trouble={busy ? undefined : trouble} />
          {busy ? <Progress label={text.sending} /> : null}
          <Button busy={busy} disabled={!isReady} onPress={send}>
            {text.send}
          </Button>
        </>
      }
    >
      <Card>
        <Kinds kind={kind} onChoose={setKind} />
      </Card>
      {kind === undefined ? null : (
        <WordsField
          label={text.say}
          hint={mayBeEmpty ? `${text.mayBeEmpty} ${text.sayMore}` : text.sayMore}
          value={said}
          onInput={setSaid}
        />
      )}
    </Screen>
  )
}

import { type AskedKind, askedKinds, mostCharacters, type RequestReply, wordless } from "@jatidiri/rights/contract"
import { Button, Card, Header, Progress, Screen, useFormats, useTexts } from "@jatidiri/web"
import { type ComponentChildren, Fragment } from "preact"
import { useLayoutEffect, useRef, useState } from "preact/hooks"
import { caught, type Trouble } from "../actions/outcome.ts"
import { TroubleNotice } from "../screens/trouble-notice.tsx"
import { useWallet } from "../session/wallet.ts"
import { sendRequest } from "./requests-api.ts"
import { shownNumber, words } from "./requests-words.ts"
import { WordsField } from "./words-field.tsx"

type KindsProps = {
  readonly kind: AskedKind | undefined
  readonly error: string | undefined
  readonly onChoose: (kind: AskedKind) => void
  /** What belongs to the chosen one, right below it: further down nobody on a small phone would find it. */
  readonly children: ComponentChildren
}

const Kinds = ({ kind, error, onChoose, children }: KindsProps) => {
  const text = useTexts(words)
  return (
    <fieldset class="kinds" aria-describedby="kinds-error">
      <legend>{text.choose}</legend>
      <span id="kinds-error" class="error" role="alert" hidden={error === undefined}>
        {error}
      </span>
      {askedKinds.map((each) => (
        <Fragment key={each}>
          <label class="kind">
            <input type="radio" name="kind" checked={kind === each} onChange={() => onChoose(each)} />
            <span>
              {text.kinds[each]}
              <span class="small kind-more">{text.kindsMore[each]}</span>
            </span>
          </label>
          {kind === each ? children : null}
        </Fragment>
      ))}
    </fieldset>
  )
}

/** Where nothing is chosen or written yet, the page goes there and says so. */
const useMissing = (kind: AskedKind | undefined, said: string) => {
  const [asked, setAsked] = useState(0)
  const form = useRef<HTMLDivElement>(null)
  const needsWords = kind !== undefined && !wordless.includes(kind)
  const missing = kind === undefined ? "kind" : needsWords && said.trim().length <= 2 ? "words" : undefined
  useLayoutEffect(() => {
    const [first, words] = [form.current?.querySelector("input"), form.current?.querySelector("textarea")]
    if (asked > 0) (words ?? first)?.focus()
  }, [asked])
  const ask = (): void => setAsked((before) => before + 1)
  const forget = (): void => setAsked(0)
  return { form, missing, shown: asked > 0 ? missing : undefined, ask, forget }
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
  const { form, missing, shown, ask, forget } = useMissing(kind, said)
  if (reply !== undefined) return <Sent reply={reply} />
  const mayBeEmpty = kind !== undefined && wordless.includes(kind)
  const choose = (chosen: AskedKind): void => {
    forget()
    setKind(chosen)
  }
  const send = async (): Promise<void> => {
    if (kind === undefined || missing !== undefined) return ask()
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
          <Button busy={busy} disabled={said.length > mostCharacters} onPress={send}>
            {text.send}
          </Button>
        </>
      }
    >
      <div ref={form}>
        <Card>
          <Kinds kind={kind} error={shown === "kind" ? text.chooseFirst : undefined} onChoose={choose}>
            <WordsField
              label={text.say}
              hint={mayBeEmpty ? `${text.mayBeEmpty} ${text.sayMore}` : text.sayMore}
              error={shown === "words" ? text.sayFirst : undefined}
              value={said}
              onInput={setSaid}
            />
          </Kinds>
        </Card>
      </div>
    </Screen>
  )
}

import {
  type AskedKind,
  askedKinds,
  type GuardianWay,
  guardianWays,
  type ListedTicket,
  type RequestReply,
} from "@jatidiri/rights/contract"
import { Badge, Button, Field, Notice, useFormats, useTexts } from "@jatidiri/web"
import { useRef, useState } from "preact/hooks"
import { readNik } from "../blanks/position-part.tsx"
import { Facts } from "../office/facts.tsx"
import { OfficeFrame } from "../office/frame.tsx"
import { Choose, Lines } from "../office/inputs.tsx"
import { useTrouble } from "../office/use-answer.ts"
import { requestWords, shownNumber } from "../words/request-words.ts"
import { lookUp, openTicket } from "./request-api.ts"
import { toneOf, useTiming } from "./tickets-screen.tsx"

type Props = { readonly onEnded: () => void }

/** On paper, or read out: the resident takes it home. */
const Opened = ({ reply, onAnother }: { reply: RequestReply; onAnother: () => void }) => {
  const text = useTexts(requestWords)
  const { dateTime } = useFormats()
  return (
    <section class="card stack" role="status">
      <h2>{text.opened}</h2>
      <p class="figures request-number">{shownNumber(reply.number)}</p>
      <p>{text.openedMore(dateTime(new Date(reply.dueAt)))}</p>
      <div class="decide">
        <Button kind="secondary" onPress={() => print()}>
          {text.print}
        </Button>
        <Button onPress={onAnother}>{text.another}</Button>
      </div>
    </section>
  )
}

const Opening = ({ onEnded, onOpened }: Props & { onOpened: (reply: RequestReply) => void }) => {
  const text = useTexts(requestWords)
  const wordsFor = useTrouble(onEnded)
  const commandId = useRef(crypto.randomUUID())
  const [typed, setTyped] = useState("")
  const [nikError, setNikError] = useState<string>()
  const [kind, setKind] = useState<AskedKind>("access")
  const [content, setContent] = useState("")
  const [guardian, setGuardian] = useState<GuardianWay | "">("")
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const send = async (event: Event): Promise<void> => {
    event.preventDefault()
    const nik = readNik(typed)
    setNikError(nik === undefined ? text.nikWrong : undefined)
    if (nik === undefined || busy) return
    setBusy(true)
    const consent = guardian === "" ? {} : { guardian }
    const answer = await openTicket({ commandId: commandId.current, nik, kind, content, ...consent })
    setBusy(false)
    if (answer.kind === "ok") return onOpened(answer.value)
    // What was refused is said otherwise next time; what was not heard is the same command.
    if (answer.kind === "refused") commandId.current = crypto.randomUUID()
    setTrouble(wordsFor(answer))
  }
  return (
    <form class="card stack" onSubmit={send} noValidate>
      <p>{text.counterLead}</p>
      <Field
        label={text.nik}
        value={typed}
        onInput={setTyped}
        error={nikError}
        inputMode="numeric"
        maxLength={24}
        autoComplete="off"
      />
      <Choose
        label={text.kind}
        value={kind}
        of={askedKinds.map((each) => [each, text.kinds[each]] as const)}
        onChoose={(chosen) => setKind(askedKinds.find((each) => each === chosen) ?? kind)}
      />
      <Lines label={text.said} hint={text.saidHint} value={content} rows={4} onInput={setContent} />
      <Choose
        label={text.guardianAsked}
        value={guardian}
        of={[["", text.noGuardian], ...guardianWays.map((way) => [way, text.guardians[way]] as const)]}
        onChoose={(chosen) => setGuardian(guardianWays.find((way) => way === chosen) ?? "")}
      />
      {trouble === undefined || busy ? null : (
        <Notice tone="no" live>
          {trouble}
        </Notice>
      )}
      <Button submit busy={busy}>
        {text.openIt}
      </Button>
    </form>
  )
}

const Found = ({ ticket }: { ticket: ListedTicket }) => {
  const text = useTexts(requestWords)
  const timing = useTiming()
  return (
    <div class="stack-s" role="status">
      <h3>{text.kinds[ticket.kind]}</h3>
      <p>
        <Badge tone={toneOf(ticket)}>{text.states[ticket.state]}</Badge>
      </p>
      <Facts
        of={[
          [text.due, timing(ticket)],
          [text.where, ticket.regionName],
        ]}
      />
    </div>
  )
}

const digitsOfNumber = 9

const Finding = ({ onEnded, mayAnswer }: Props & { mayAnswer: boolean }) => {
  const text = useTexts(requestWords)
  const wordsFor = useTrouble(onEnded)
  const [number, setNumber] = useState("")
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const [found, setFound] = useState<ListedTicket>()
  const find = async (event: Event): Promise<void> => {
    event.preventDefault()
    const isWhole = number.replace(/\D/g, "").length === digitsOfNumber
    setFound(undefined)
    setTrouble(isWhole ? undefined : text.findWrong)
    if (!isWhole || busy) return
    setBusy(true)
    const answer = await lookUp(number)
    setBusy(false)
    setTrouble(answer.kind === "ok" ? undefined : wordsFor(answer))
    if (answer.kind === "ok") setFound(answer.value)
  }
  return (
    <section class="card stack">
      <h2>{text.find}</h2>
      <form class="stack-s" onSubmit={find} noValidate>
        <Field
          label={text.number}
          hint={text.findHint}
          value={number}
          onInput={setNumber}
          inputMode="numeric"
          maxLength={11}
          autoComplete="off"
        />
        <Button submit kind="secondary" busy={busy}>
          {text.findIt}
        </Button>
      </form>
      {trouble === undefined || busy ? null : (
        <Notice tone="warn" live>
          {trouble}
        </Notice>
      )}
      {found === undefined ? null : <Found ticket={found} />}
      {found === undefined || !mayAnswer ? null : <a href={`#/permohonan/${found.ticketId}`}>{text.toTicket}</a>}
    </section>
  )
}

/** For who meets residents: opens a request for the one in front of him, and says how one stands. */
export const CounterScreen = ({ onEnded, mayAnswer }: Props & { mayAnswer: boolean }) => {
  const text = useTexts(requestWords)
  const [reply, setReply] = useState<RequestReply>()
  return (
    <OfficeFrame title={text.atCounter} back={mayAnswer ? "/permohonan" : "/"}>
      {reply === undefined ? (
        <Opening onEnded={onEnded} onOpened={setReply} />
      ) : (
        <Opened reply={reply} onAnother={() => setReply(undefined)} />
      )}
      <div class="not-printed">
        <Finding onEnded={onEnded} mayAnswer={mayAnswer} />
      </div>
    </OfficeFrame>
  )
}

import { type AskedKind, mostCharacters, type OwnTicket } from "@jatidiri/rights/contract"
import { Badge, Button, Dialog, Header, Notice, Progress, Screen, useFormats, useTexts } from "@jatidiri/web"
import { useCallback, useRef, useState } from "preact/hooks"
import { caught, type Trouble } from "../actions/outcome.ts"
import { TroubleNotice } from "../screens/trouble-notice.tsx"
import { useWallet } from "../session/wallet.ts"
import { Documents } from "./documents.tsx"
import { toneOf } from "./request-list.tsx"
import { sendRequest } from "./requests-api.ts"
import { shownNumber, words } from "./requests-words.ts"
import type { useRequests } from "./use-requests.ts"
import { WordsField } from "./words-field.tsx"

type Act = "reply" | "close"
type Asked = { readonly ticket: OwnTicket & { readonly kind: AskedKind }; readonly onChanged: () => Promise<void> }

/** Says something to a request, once, however often it is pressed. */
const useSpeaking = ({ ticket, onChanged }: Asked) => {
  const { vault } = useWallet()
  const ids = useRef({ reply: crypto.randomUUID(), close: crypto.randomUUID() })
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  const speak = async (act: Act, said: string): Promise<boolean> => {
    const to = { ticket: ticket.ticketId, act }
    setBusy(true)
    const answer = await caught(() => sendRequest(vault, { id: ids.current[act], kind: ticket.kind, words: said, to }))
    setTrouble(answer.ok ? undefined : answer.trouble)
    if (answer.ok) ids.current = { ...ids.current, [act]: crypto.randomUUID() }
    if (answer.ok) await onChanged()
    setBusy(false)
    return answer.ok
  }
  return { busy, trouble, speak }
}

const Reply = (asked: Asked) => {
  const text = useTexts(words)
  const { busy, trouble, speak } = useSpeaking(asked)
  const [said, setSaid] = useState("")
  return (
    <section class="card stack-s">
      <WordsField
        label={text.reply}
        hint={asked.ticket.standsStill ? text.waitsForYou : text.sayMore}
        value={said}
        onInput={setSaid}
      />
      <TroubleNotice trouble={busy ? undefined : trouble} />
      {busy ? <Progress label={text.sending} /> : null}
      <Button
        busy={busy}
        disabled={said.trim().length < 3 || said.length > mostCharacters}
        onPress={() => speak("reply", said)}
      >
        {text.replySend}
      </Button>
    </section>
  )
}

const Ending = (asked: Asked) => {
  const text = useTexts(words)
  const { busy, trouble, speak } = useSpeaking(asked)
  const [asks, setAsks] = useState(false)
  const leave = useCallback(() => setAsks(false), [])
  const isOpen = asked.ticket.outcome === undefined
  const end = async (): Promise<void> => {
    if (await speak("close", "")) setAsks(false)
  }
  return (
    <>
      <Button kind="plain" busy={busy} onPress={isOpen ? () => setAsks(true) : end}>
        {isOpen ? text.takeBack : text.close}
      </Button>
      {asks ? null : <TroubleNotice trouble={trouble} />}
      {asks ? (
        <Dialog
          title={text.takeBackSure}
          onClose={leave}
          actions={
            <>
              <TroubleNotice trouble={trouble} />
              <Button kind="danger" busy={busy} onPress={end}>
                {text.takeBack}
              </Button>
              <Button kind="secondary" onPress={leave}>
                {text.keep}
              </Button>
            </>
          }
        >
          {text.takeBackMore}
        </Dialog>
      ) : null}
    </>
  )
}

const Timeline = ({ ticket }: { ticket: OwnTicket }) => {
  const text = useTexts(words)
  const { dateTime } = useFormats()
  return (
    <section class="stack-s">
      <h2>{text.steps}</h2>
      <ol class="timeline">
        {ticket.events.map(({ seq, at, event, by, words: said, reason }) => (
          <li key={seq}>
            <strong>{text.events[event]}</strong>
            <span class="small">
              {text.by[by]} · {dateTime(new Date(at))}
            </span>
            {reason === undefined ? null : <div>{text.reasons[reason]}</div>}
            {said === undefined ? null : <p class="said">{said}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}

const Head = ({ ticket }: { ticket: OwnTicket }) => {
  const text = useTexts(words)
  const { dateTime } = useFormats()
  return (
    <div class="stack-s">
      <h2>{text.kinds[ticket.kind]}</h2>
      <p class="figures request-number">{shownNumber(ticket.number)}</p>
      <p>
        <Badge tone={toneOf(ticket)}>{text.states[ticket.state]}</Badge>
      </p>
      {ticket.settledAt === undefined && !ticket.overdue ? (
        <p class="small">{ticket.standsStill ? text.waitsForYou : text.due(dateTime(new Date(ticket.dueAt)))}</p>
      ) : null}
      {ticket.overdue ? <Notice tone="warn">{text.overdue}</Notice> : null}
      {ticket.pause === "on" ? (
        <Notice tone="warn" title={text.paused}>
          {text.pausedMore}
        </Notice>
      ) : null}
    </div>
  )
}

const isAsked = (ticket: OwnTicket): ticket is Asked["ticket"] => ticket.kind !== "breach"

/** One request with every step, and what its resident can do now. */
export const OneRequest = ({ ticket, known }: { ticket: OwnTicket; known: ReturnType<typeof useRequests> }) => {
  const { reload: onChanged, busy, trouble } = known
  const text = useTexts(words)
  return (
    <Screen header={<Header title={text.title} back="/layanan" />}>
      <Head ticket={ticket} />
      {ticket.document ? <Documents ticket={ticket} /> : null}
      {isAsked(ticket) && ticket.state === "waiting-for-resident" ? (
        <Reply ticket={ticket} onChanged={onChanged} />
      ) : null}
      <Timeline ticket={ticket} />
      {ticket.outcome === "refused" ? <p class="small">{text.objection}</p> : null}
      <TroubleNotice trouble={trouble} />
      <Button kind="secondary" icon="refresh" busy={busy} onPress={onChanged}>
        {text.again}
      </Button>
      {isAsked(ticket) && ticket.state !== "closed" ? <Ending ticket={ticket} onChanged={onChanged} /> : null}
    </Screen>
  )
}

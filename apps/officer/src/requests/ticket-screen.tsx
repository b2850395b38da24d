import type { TicketReply } from "@jatidiri/rights/contract"
import { Badge, Button, Notice, useFormats, useTexts } from "@jatidiri/web"
import { useCallback, useRef, useState } from "preact/hooks"
import { shownNik } from "../desk/shown-nik.ts"
import { Done } from "../office/done.tsx"
import { Facts } from "../office/facts.tsx"
import { OfficeFrame, Waiting } from "../office/frame.tsx"
import { useAnswer } from "../office/use-answer.ts"
import { requestWords, shownNumber } from "../words/request-words.ts"
import { ActDialog, type Acting } from "./act-dialog.tsx"
import { fetchCopy, readTicket } from "./request-api.ts"
import { toneOf, useTiming } from "./tickets-screen.tsx"

const What = ({ ticket }: { ticket: TicketReply }) => {
  const text = useTexts(requestWords)
  const timing = useTiming()
  const { resident, takenBy, guardian, pause } = ticket
  return (
    <section class="card stack">
      <div class="stack-s">
        <h2>{text.kinds[ticket.kind]}</h2>
        <p>
          <Badge tone={toneOf(ticket)}>
            {ticket.overdue ? `${text.late} · ` : ""}
            {text.states[ticket.state]}
          </Badge>
        </p>
      </div>
      <Facts
        of={[
          [
            text.who,
            resident === undefined ? undefined : (
              <>
                <strong>{resident.name}</strong>
                <span class="below figures small">NIK {shownNik(resident.nik)}</span>
              </>
            ),
          ],
          [text.due, timing(ticket)],
          [text.number, <span class="figures">{shownNumber(ticket.number)}</span>],
          [text.where, `${ticket.regionName} · ${text.channels[ticket.channel]}`],
          [text.holder, takenBy === undefined ? text.nobody : takenBy.mine ? text.you : takenBy.name],
          [text.pause, pause === undefined ? undefined : text.pauses[pause]],
          [text.guardian, guardian === "not-needed" ? undefined : text.guardians[guardian]],
        ]}
      />
    </section>
  )
}

const Steps = ({ ticket }: { ticket: TicketReply }) => {
  const text = useTexts(requestWords)
  const { dateTime } = useFormats()
  return (
    <section class="stack-s">
      <h2>{text.steps}</h2>
      <ol class="request-steps">
        {ticket.events.map(({ seq, at, event, by, officer, reason, words }) => (
          <li key={seq}>
            <strong>{text.events[event]}</strong>
            <span class="small below">
              {officer ?? text.by[by]} · {dateTime(new Date(at))}
            </span>
            {reason === undefined ? null : <div>{text.reasons[reason]}</div>}
            {words === undefined ? null : <p class="said">{words}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}

const actsFor = ({ outcome, takenBy, pause }: TicketReply): readonly Acting[] => {
  const lift: readonly Acting[] = pause === "on" ? ["lift"] : []
  if (outcome !== undefined) return lift
  return takenBy?.mine === true ? ["answer", "ask", "refuse"] : ["take"]
}

const forgetMilliseconds = 60_000

const Copy = ({ ticketId }: { ticketId: string }) => {
  const text = useTexts(requestWords)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const open = async (): Promise<void> => {
    setBusy(true)
    const file = await fetchCopy(ticketId)
    setBusy(false)
    setFailed(file === undefined)
    if (file === undefined) return
    const url = URL.createObjectURL(file)
    globalThis.open(url)
    setTimeout(() => URL.revokeObjectURL(url), forgetMilliseconds)
  }
  return (
    <div class="stack-s">
      <Button kind="secondary" busy={busy} onPress={open}>
        {text.copy}
      </Button>
      <p class="small">{text.copyMore}</p>
      {failed ? (
        <Notice tone="warn" live>
          {text.copyFailed}
        </Notice>
      ) : null}
    </div>
  )
}

const Work = ({ ticket, onAct }: { ticket: TicketReply; onAct: (acting: Acting) => void }) => {
  const text = useTexts(requestWords)
  const acts = actsFor(ticket)
  const isOthers = ticket.takenBy !== undefined && !ticket.takenBy.mine
  return (
    <>
      {acts.length === 0 ? null : (
        <div class="decide">
          {acts.map((acting) => (
            <Button
              key={acting}
              kind={acting === "refuse" ? "danger" : acting === "ask" || isOthers ? "secondary" : "primary"}
              onPress={() => onAct(acting)}
            >
              {acting === "take" && isOthers ? text.takeOver : text[acting]}
            </Button>
          ))}
        </div>
      )}
      {ticket.document ? <Copy ticketId={ticket.ticketId} /> : null}
    </>
  )
}

/** One request: whose, until when, what was said, and what the officer can do now. */
export const TicketScreen = ({ ticketId, onEnded }: { ticketId: string; onEnded: () => void }) => {
  const text = useTexts(requestWords)
  const load = useCallback(() => readTicket(ticketId), [ticketId])
  const { state, reload, again, isRefreshing } = useAnswer(load, onEnded)
  const [acting, setActing] = useState<Acting>()
  const [done, setDone] = useState(0)
  const typed = useRef("")
  const leave = useCallback(() => {
    setActing(undefined)
    reload()
  }, [reload])
  const finish = (): void => {
    typed.current = ""
    setDone(done + 1)
    leave()
  }
  return (
    <OfficeFrame title={text.title} back="/permohonan">
      {done === 0 ? null : <Done key={done}>{text.changed}</Done>}
      <Waiting state={state} isRefreshing={isRefreshing} onAgain={again}>
        {(ticket) => (
          <>
            <What ticket={ticket} />
            <Work ticket={ticket} onAct={setActing} />
            <Steps ticket={ticket} />
            {acting === undefined ? null : (
              <ActDialog
                ticket={ticket}
                acting={acting}
                typed={typed}
                onDone={finish}
                onClose={leave}
                onEnded={onEnded}
              />
            )}
          </>
        )}
      </Waiting>
    </OfficeFrame>
  )
}

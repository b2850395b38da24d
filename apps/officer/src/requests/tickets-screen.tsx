import type { ListedTicket, TicketsReply } from "@jatidiri/rights/contract"
import { Badge, Button, type Tone, useFormats, useTexts } from "@jatidiri/web"
import { useCallback, useState } from "preact/hooks"
import { Facts } from "../office/facts.tsx"
import { OfficeFrame, Waiting } from "../office/frame.tsx"
import { useAnswer, useTrouble } from "../office/use-answer.ts"
import { requestWords, shownNumber } from "../words/request-words.ts"
import { readTickets } from "./request-api.ts"

export const toneOf = ({ overdue, outcome, state }: ListedTicket): Tone =>
  overdue ? "no" : outcome === "answered" ? "ok" : state === "waiting-for-resident" ? "warn" : "info"

/** When it must be answered, or whether it was in time. */
export const useTiming = () => {
  const text = useTexts(requestWords)
  const { dateTime } = useFormats()
  return ({ settledAt, dueAt, onTime, standsStill }: ListedTicket): string => {
    if (settledAt !== undefined)
      return `${dateTime(new Date(settledAt))}, ${onTime === true ? text.inTime : text.notInTime}`
    return standsStill ? text.still : dateTime(new Date(dueAt))
  }
}

const TicketCard = ({ ticket }: { ticket: ListedTicket }) => {
  const text = useTexts(requestWords)
  const timing = useTiming()
  const { ticketId, kind, state, overdue, takenBy } = ticket
  return (
    <li class="card stack-s">
      <h2>
        <a href={`#/permohonan/${ticketId}`}>{text.kinds[kind]}</a>
      </h2>
      <p>
        <Badge tone={toneOf(ticket)} {...(overdue ? { icon: "warn" as const } : {})}>
          {overdue ? `${text.late} · ` : ""}
          {text.states[state]}
        </Badge>
      </p>
      <Facts
        of={[
          [text.due, timing(ticket)],
          [text.number, <span class="figures">{shownNumber(ticket.number)}</span>],
          [text.where, ticket.regionName],
          [text.holder, takenBy === undefined ? text.nobody : takenBy.mine ? text.you : takenBy.name],
        ]}
      />
    </li>
  )
}

const usePages = (state: "open" | "settled", onEnded: () => void) => {
  const load = useCallback(() => readTickets({ state }), [state])
  const first = useAnswer(load, onEnded)
  const [later, setLater] = useState<readonly TicketsReply[]>([])
  const [trouble, setTrouble] = useState<string>()
  const wordsFor = useTrouble(onEnded)
  const pages = first.state.is === "here" ? [first.state.value, ...later] : []
  const after = pages.at(-1)?.next
  const loadMore = async (): Promise<void> => {
    if (after === undefined) return
    const answer = await readTickets({ state, after })
    setTrouble(answer.kind === "ok" ? undefined : wordsFor(answer))
    if (answer.kind === "ok") setLater([...later, answer.value])
  }
  return { first, tickets: pages.flatMap(({ tickets }) => tickets), trouble, hasMore: after !== undefined, loadMore }
}

/** What residents ask, by deadline: what is overdue is on top. */
export const TicketsScreen = ({ state, onEnded }: { state: "open" | "settled"; onEnded: () => void }) => {
  const text = useTexts(requestWords)
  const { number } = useFormats()
  const { first, tickets, trouble, hasMore, loadMore } = usePages(state, onEnded)
  return (
    <OfficeFrame title={text.title} back="/">
      <p>{text.lead}</p>
      <nav class="request-ways" aria-label={text.title}>
        <Button kind="secondary" href={state === "open" ? "#/permohonan/dijawab" : "#/permohonan"}>
          {state === "open" ? text.settled : text.open}
        </Button>
        <Button kind="secondary" href="#/permohonan/loket">
          {text.atCounter}
        </Button>
        <Button kind="secondary" href="#/permohonan/kebocoran">
          {text.breaches}
        </Button>
      </nav>
      <Waiting state={first.state} isRefreshing={first.isRefreshing} onAgain={first.again}>
        {(reply) => (
          <>
            <p class="small">{text.counts(number(reply.open), number(reply.overdue))}</p>
            {tickets.length === 0 ? (
              <div class="card stack-s">
                <h2>{text.none}</h2>
                <p>{text.noneMore}</p>
              </div>
            ) : (
              <ul class="cards">
                {tickets.map((ticket) => (
                  <TicketCard key={ticket.ticketId} ticket={ticket} />
                ))}
              </ul>
            )}
            {hasMore ? (
              <Button kind="secondary" onPress={loadMore}>
                {text.more}
              </Button>
            ) : null}
            {trouble === undefined ? null : <p role="alert">{trouble}</p>}
          </>
        )}
      </Waiting>
    </OfficeFrame>
  )
}

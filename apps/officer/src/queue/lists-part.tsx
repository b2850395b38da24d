import type { Desk, Ticket } from "@jatidiri/service-points/contract"
import { Button, useFormats, useTexts } from "@jatidiri/web"
import { useCallback, useState } from "preact/hooks"
import { Confirm } from "../office/confirm.tsx"
import { officeWords } from "../words/office-words.ts"
import { queueWords } from "../words/queue-words.ts"
import { TicketDetail } from "./calling-part.tsx"
import { clockOf } from "./clock.ts"
import { cancelAtSite, endNumber } from "./queue-api.ts"

type Props = { readonly desk: Desk; readonly onChange: () => void; readonly onEnded: () => void }

const Line = ({ ticket }: { ticket: Ticket }) => {
  const { number } = useFormats()
  return (
    <span class="queue-line">
      <b class="figures">{number(ticket.number)}</b> <TicketDetail ticket={ticket} />
    </span>
  )
}

/** As many as an officer looks at; with fifty waiting the rest is asked for. */
const firstShown = 10

/** Who waits, in the order of being called; who has left is taken out after a question. */
export const WaitingPart = ({ desk, onChange, onEnded }: Props) => {
  const text = useTexts(queueWords)
  const { number } = useFormats()
  const office = useTexts(officeWords)
  const [asked, setAsked] = useState<Ticket>()
  const [showsAll, setShowsAll] = useState(false)
  const close = useCallback(() => setAsked(undefined), [])
  const others = desk.called.filter(({ ticketId }) => ticketId !== desk.mine?.ticketId)
  return (
    <section class="card stack-s" aria-label={text.waiting}>
      <h2>
        {text.waiting} <span class="small figures">{number(desk.waiting.length)}</span>
      </h2>
      {desk.waiting.length === 0 ? <p class="small">{text.none}</p> : null}
      <ol class="plain queue-lines">
        {(showsAll ? desk.waiting : desk.waiting.slice(0, firstShown)).map((ticket) => (
          <li key={ticket.ticketId} class="apart">
            <Line ticket={ticket} />
            <button
              type="button"
              class="queue-small"
              aria-label={`${text.away}: ${text.number(number(ticket.number))}`}
              onClick={() => setAsked(ticket)}
            >
              {text.away}
            </button>
          </li>
        ))}
      </ol>
      {showsAll || desk.waiting.length <= firstShown ? null : (
        <Button kind="plain" onPress={() => setShowsAll(true)}>
          {office.showAll(number(desk.waiting.length))}
        </Button>
      )}
      {others.length === 0 ? null : (
        <>
          <h3>{text.others}</h3>
          <ul class="plain queue-lines">
            {others.map((ticket) => (
              <li key={ticket.ticketId}>
                <Line ticket={ticket} />
              </li>
            ))}
          </ul>
        </>
      )}
      {asked === undefined ? null : (
        <Confirm
          title={text.left(number(asked.number))}
          action={text.away}
          act={(commandId) => endNumber(desk.siteId, { ticketId: asked.ticketId, outcome: "gone", commandId })}
          onDone={() => {
            close()
            onChange()
          }}
          onClose={close}
          onEnded={onEnded}
        >
          <p>{text.leftDetail}</p>
        </Confirm>
      )}
    </section>
  )
}

/** Today's appointments by their codes: nobody is named. */
export const ExpectedPart = ({ desk, onChange, onEnded }: Props) => {
  const text = useTexts(queueWords)
  const { number } = useFormats()
  const [asked, setAsked] = useState<Desk["expected"][number]>()
  const close = useCallback(() => setAsked(undefined), [])
  if (desk.expected.length === 0) return null
  return (
    <details class="card">
      <summary class="queue-summary">
        {text.expected} <span class="small figures">{number(desk.expected.length)}</span>
      </summary>
      <ul class="plain queue-lines">
        {desk.expected.map((each) => (
          <li key={each.bookingId} class="apart">
            <span>
              <b class="figures">{clockOf(each.opens)}</b> <span class="figures">{each.code}</span>{" "}
              <span class="small below">
                {text.people(each.heads)} · {text.states[each.state]}
              </span>
            </span>
            {each.state === "booked" ? (
              <button
                type="button"
                class="queue-small"
                aria-label={`${text.cancelShort}: ${each.code}`}
                onClick={() => setAsked(each)}
              >
                {text.cancelShort}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {asked === undefined ? null : (
        <Confirm
          title={text.cancel(asked.code)}
          action={text.cancelShort}
          act={(commandId) => cancelAtSite(desk.siteId, asked.bookingId, commandId)}
          onDone={() => {
            close()
            onChange()
          }}
          onClose={close}
          onEnded={onEnded}
        >
          <p>{text.cancelDetail}</p>
        </Confirm>
      )}
    </details>
  )
}

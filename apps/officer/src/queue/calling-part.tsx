import type { Desk, Ticket, TicketReply } from "@jatidiri/service-points/contract"
import { Badge, Button, Notice, useFormats, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import { queueWords } from "../words/queue-words.ts"
import { callNext, endNumber } from "./queue-api.ts"
import { useDoing } from "./use-doing.ts"

type Props = { readonly desk: Desk; readonly onChange: () => void; readonly onEnded: () => void }

/** What of a ticket matters to who calls it. */
export const TicketDetail = ({ ticket }: { ticket: Ticket }) => {
  const text = useTexts(queueWords)
  const { time } = useFormats()
  const when = ticket.dueAt === undefined ? text.withoutTime : text.due(time(new Date(ticket.dueAt)))
  return (
    <span class="small">
      {text.people(ticket.heads)} · {when}
      {ticket.priority ? (
        <>
          {" "}
          <Badge tone="warn">{text.priority}</Badge>
        </>
      ) : null}
    </span>
  )
}

/** The number that this officer serves, big enough to be read across the room, or the way to the next. */
export const CallingPart = ({ desk, onChange, onEnded }: Props) => {
  const text = useTexts(queueWords)
  const { number } = useFormats()
  const { busy, trouble, run } = useDoing<TicketReply>(onEnded)
  const [isEmpty, setEmpty] = useState(false)
  const call = async (): Promise<void> => {
    const answer = await run("call", (commandId) => callNext(desk.siteId, commandId))
    setEmpty(answer !== undefined && answer.ticket === undefined)
    onChange()
  }
  const end = async ({ ticketId }: Ticket, outcome: "served" | "gone"): Promise<void> => {
    await run(`${outcome} ${ticketId}`, (commandId) => endNumber(desk.siteId, { ticketId, outcome, commandId }))
    setEmpty(false)
    onChange()
  }
  const { mine } = desk
  return (
    <section class="card stack" aria-label={text.calling} aria-live="polite">
      {mine === undefined ? (
        <>
          {isEmpty && desk.waiting.length === 0 ? <p>{text.nobody}</p> : null}
          <Button busy={busy} disabled={!desk.open} onPress={call}>
            {text.callNext}
          </Button>
        </>
      ) : (
        <>
          <div>
            <p class="small">{text.yours}</p>
            <p class="queue-number figures">{text.number(number(mine.number))}</p>
            <TicketDetail ticket={mine} />
          </div>
          <div class="queue-pair">
            <Button busy={busy} onPress={() => end(mine, "served")}>
              {text.served}
            </Button>
            <Button kind="secondary" disabled={busy} onPress={() => end(mine, "gone")}>
              {text.gone}
            </Button>
          </div>
        </>
      )}
      {trouble === undefined ? null : (
        <Notice tone="no" live>
          {trouble}
        </Notice>
      )}
    </section>
  )
}

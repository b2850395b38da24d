import type { Desk, Ticket, TicketReply } from "@jatidiri/service-points/contract"
import { Badge, Button, Notice, useFormats, useTexts } from "@jatidiri/web"
import { useLayoutEffect, useRef, useState } from "preact/hooks"
import { Keys, useShortcuts } from "../desk/keys.tsx"
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

const useCalling = ({ desk, onChange, onEnded }: Props) => {
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
  return { busy, trouble, isEmpty, call, end }
}

/** The button that was pressed is gone or shut meanwhile: who works by keys goes on at the next one, if he went nowhere else. */
const useNextFocus = (step: string) => {
  const box = useRef<HTMLElement>(null)
  const isWorking = useRef(false)
  useLayoutEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body
    if (isWorking.current && isLost) box.current?.querySelector("button")?.focus()
  }, [step])
  return { box, isWorking }
}

const Next = ({ desk }: Pick<Props, "desk">) => {
  const text = useTexts(queueWords)
  const { number } = useFormats()
  const [next] = desk.waiting
  if (next === undefined) return null
  return (
    <p class="small">
      {text.next(number(next.number))} · {text.waitingCount(number(desk.waiting.length))}
    </p>
  )
}

type MineProps = {
  readonly mine: Ticket
  readonly busy: boolean
  readonly onEnd: (outcome: "served" | "gone") => void
}

const Mine = ({ mine, busy, onEnd }: MineProps) => {
  const text = useTexts(queueWords)
  const { number } = useFormats()
  return (
    <>
      <div>
        <p class="small">{text.yours}</p>
        <p class="queue-number figures">{text.number(number(mine.number))}</p>
        <TicketDetail ticket={mine} />
      </div>
      <div class="queue-pair">
        <Button busy={busy} onPress={() => onEnd("served")}>
          {text.served} <Keys>F8</Keys>
        </Button>
        <Button kind="secondary" disabled={busy} onPress={() => onEnd("gone")}>
          {text.gone} <Keys>F9</Keys>
        </Button>
      </div>
    </>
  )
}

/** The number that this officer serves, big enough to be read across the room, or the way to the next. */
export const CallingPart = (props: Props) => {
  const text = useTexts(queueWords)
  const { mine, open, waiting } = props.desk
  const { busy, trouble, isEmpty, call, end } = useCalling(props)
  const { box, isWorking } = useNextFocus(`${busy} ${mine?.ticketId}`)
  const press = (act: () => Promise<void>): void => {
    if (busy) return
    isWorking.current = true
    act()
  }
  const finish = (outcome: "served" | "gone"): void => {
    if (mine !== undefined) press(() => end(mine, outcome))
  }
  const begin = (): void => {
    if (mine === undefined && open) press(call)
  }
  useShortcuts({ F2: begin, F8: () => finish("served"), F9: () => finish("gone") })
  return (
    <section ref={box} class="card stack" aria-label={text.calling} aria-live="polite">
      {mine === undefined ? (
        <>
          {isEmpty && waiting.length === 0 ? <p>{text.nobody}</p> : null}
          <Button busy={busy} disabled={!open} onPress={begin}>
            {text.callNext} <Keys>F2</Keys>
          </Button>
        </>
      ) : (
        <Mine mine={mine} busy={busy} onEnd={finish} />
      )}
      <Next desk={props.desk} />
      {trouble === undefined ? null : (
        <Notice tone="no" live>
          {trouble}
        </Notice>
      )}
    </section>
  )
}

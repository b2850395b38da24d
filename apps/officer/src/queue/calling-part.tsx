import type { Desk, Ticket, TicketReply } from "@jatidiri/service-points/contract"
import { type Answer, Badge, Button, Notice, useFormats, useTexts } from "@jatidiri/web"
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks"
import { Keys, useShortcuts } from "../desk/keys.tsx"
import { Confirm } from "../office/confirm.tsx"
import { queueWords } from "../words/queue-words.ts"
import { callNext, endNumber } from "./queue-api.ts"
import { isHeard, useDoing } from "./use-doing.ts"

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

/**
 * The number of this officer: by what he did last where the desk has not been asked since, or could not be. What he ended is
 * not ended again, and what he called is not waited for.
 */
const useMine = (known: Ticket | undefined) => {
  const [called, setCalled] = useState<Ticket>()
  const [ended, setEnded] = useState<string>()
  const hasCaughtUp = called !== undefined && known?.ticketId === called.ticketId
  useEffect(() => {
    if (hasCaughtUp) setCalled(undefined)
  }, [hasCaughtUp])
  const candidate = known === undefined || known.ticketId === ended ? called : known
  return { mine: candidate?.ticketId === ended ? undefined : candidate, setCalled, setEnded }
}

const useCalling = ({ desk, onChange, onEnded }: Props) => {
  const { busy, trouble, run } = useDoing<TicketReply>(onEnded)
  const { mine, setCalled, setEnded } = useMine(desk.mine)
  const [isEmpty, setEmpty] = useState(false)
  /** Before which number nobody answered: once the desk shows another, it went through all the same. */
  const [unheard, setUnheard] = useState<{ readonly before: string | undefined }>()
  const note = (answer: Answer<TicketReply>): void => {
    setUnheard(isHeard(answer) ? undefined : { before: mine?.ticketId })
    if (isHeard(answer)) onChange()
  }
  const call = async (): Promise<void> => {
    const answer = await run("call", (commandId) => callNext(desk.siteId, commandId))
    setEmpty(answer.kind === "ok" && answer.value.ticket === undefined)
    if (answer.kind === "ok") setCalled(answer.value.ticket)
    note(answer)
  }
  const finish = (ticketId: string): void => {
    setEnded(ticketId)
    setCalled(undefined)
    setEmpty(false)
  }
  const serve = async ({ ticketId }: Ticket): Promise<void> => {
    const send = (commandId: string) => endNumber(desk.siteId, { ticketId, outcome: "served", commandId })
    const answer = await run(`served ${ticketId}`, send)
    if (answer.kind === "ok") finish(ticketId)
    if (answer.kind === "refused") setCalled(undefined)
    note(answer)
  }
  const isOver = unheard !== undefined && unheard.before !== mine?.ticketId
  return { mine, busy, trouble: isOver ? undefined : trouble, isEmpty, call, serve, finish }
}

/** The second of two quick presses is not for what has appeared below the finger meanwhile. */
const restMilliseconds = 500

const useFresh = (ticketId: string | undefined): boolean => {
  const [settled, setSettled] = useState(ticketId)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(ticketId), restMilliseconds)
    return () => clearTimeout(timer)
  }, [ticketId])
  return settled !== ticketId
}

/**
 * What was pressed is gone or shut meanwhile: who works by keys goes on at the number, if one came, so that no Enter too many
 * ends it, or at the way to the next one.
 */
const useNextFocus = (step: string) => {
  const box = useRef<HTMLElement>(null)
  const isWorking = useRef(false)
  useLayoutEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body
    if (isWorking.current && isLost)
      box.current?.querySelector<HTMLElement>("[tabindex], button:not([disabled])")?.focus()
  }, [step])
  return { box, isWorking }
}

/** A key that is held down presses once. */
const stopRepeat = (event: KeyboardEvent): void => {
  if (event.repeat && event.key === "Enter") event.preventDefault()
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
  readonly isFresh: boolean
  readonly onServed: () => void
  readonly onGone: () => void
}

const Mine = ({ mine, busy, isFresh, onServed, onGone }: MineProps) => {
  const text = useTexts(queueWords)
  const { number } = useFormats()
  return (
    <>
      <div>
        <p class="small">{text.yours}</p>
        <p class="queue-number figures" tabIndex={-1}>
          {text.number(number(mine.number))}
        </p>
        <TicketDetail ticket={mine} />
      </div>
      <div class="queue-pair">
        <Button busy={busy} disabled={isFresh} onPress={onServed}>
          {text.served} <Keys>F8</Keys>
        </Button>
        <Button kind="secondary" disabled={busy || isFresh} onPress={onGone}>
          {text.gone} <Keys>F9</Keys>
        </Button>
      </div>
    </>
  )
}

type AbsentProps = Omit<Props, "onChange"> & {
  readonly ticket: Ticket
  readonly onGone: () => void
  readonly onClose: () => void
}

/** F9 lies beside F8, and a number that was ended is not called again. */
const Absent = ({ ticket, desk, onGone, onClose, onEnded }: AbsentProps) => {
  const text = useTexts(queueWords)
  const { number } = useFormats()
  const { ticketId } = ticket
  return (
    <Confirm
      title={text.absent(number(ticket.number))}
      action={text.gone}
      act={(commandId) => endNumber(desk.siteId, { ticketId, outcome: "gone", commandId })}
      onDone={onGone}
      onClose={onClose}
      onEnded={onEnded}
    >
      <p>{text.leftDetail}</p>
    </Confirm>
  )
}

/** The number that this officer serves, big enough to be read across the room, or the way to the next. */
export const CallingPart = (props: Props) => {
  const text = useTexts(queueWords)
  const { open, waiting } = props.desk
  const { mine, busy, trouble, isEmpty, call, serve, finish } = useCalling(props)
  const { onChange } = props
  const [asked, ask] = useState<Ticket>()
  const close = useCallback(() => {
    ask(undefined)
    onChange()
  }, [onChange])
  const isFresh = useFresh(mine?.ticketId)
  const { box, isWorking } = useNextFocus(`${busy} ${mine?.ticketId} ${isFresh} ${asked === undefined}`)
  const press = (act: () => void): void => {
    if (busy) return
    isWorking.current = true
    act()
  }
  const begin = (): void => {
    if (mine === undefined && open) press(call)
  }
  const served = (): void => {
    if (mine !== undefined) press(() => serve(mine))
  }
  const gone = (): void => {
    if (mine !== undefined) press(() => ask(mine))
  }
  useShortcuts({ F2: begin, F8: served, F9: gone })
  return (
    <section ref={box} class="card stack" aria-label={text.calling} onKeyDown={stopRepeat}>
      <div class="stack" aria-live="polite">
        {mine === undefined ? (
          <>
            {isEmpty && waiting.length === 0 ? <p>{text.nobody}</p> : null}
            <Button busy={busy} disabled={!open || isFresh} onPress={begin}>
              {text.callNext} <Keys>F2</Keys>
            </Button>
          </>
        ) : (
          <Mine mine={mine} busy={busy} isFresh={isFresh} onServed={served} onGone={gone} />
        )}
      </div>
      <Next desk={props.desk} />
      {trouble === undefined ? null : (
        <Notice tone="no" live>
          {trouble}
        </Notice>
      )}
      {asked === undefined ? null : (
        <Absent
          {...props}
          ticket={asked}
          onGone={() => {
            finish(asked.ticketId)
            close()
          }}
          onClose={close}
        />
      )}
    </section>
  )
}

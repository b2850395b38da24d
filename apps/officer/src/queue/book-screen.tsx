import type { Officer } from "@jatidiri/officers/contract"
import { type Booking, type BookingReply, mostGroup, type OfficeReply } from "@jatidiri/service-points/contract"
import { Button, Field, Notice, useTexts } from "@jatidiri/web"
import { useCallback, useState } from "preact/hooks"
import { Done } from "../office/done.tsx"
import { OfficeFrame, Waiting } from "../office/frame.tsx"
import { Choose } from "../office/inputs.tsx"
import { useAnswer } from "../office/use-answer.ts"
import { useDayInWeek } from "../office/weekday.ts"
import { queueWords } from "../words/queue-words.ts"
import { AtSite } from "./at-site.tsx"
import { clockOf } from "./clock.ts"
import { bookAtSite, readOffice } from "./queue-api.ts"
import { useDoing } from "./use-doing.ts"

type FormProps = {
  readonly siteId: string
  readonly days: OfficeReply["days"]
  readonly onBooked: (booking: Booking) => void
  /** Refused: somebody may have been faster, and what is shown as free is old. */
  readonly onTaken: () => void
  readonly onEnded: () => void
}

type Slot = OfficeReply["days"][number]["slots"][number]

/** A group that is larger than one stretch goes on in those that follow on the same day. */
const holds = (slots: readonly Slot[], opens: number, heads: number): boolean =>
  slots.reduce((sum, slot) => sum + (slot.opens < opens ? 0 : slot.free), 0) >= heads

/** The times of a day at which so many may begin. */
const beginsFor = ({ slots }: OfficeReply["days"][number], heads: number): readonly Slot[] =>
  slots.filter((slot) => slot.free > 0 && holds(slots, slot.opens, heads))

/** What was chosen stays chosen, or nothing is: no other day or time takes its place unseen. */
const useSlot = (days: OfficeReply["days"], heads: number) => {
  const [wanted, setDay] = useState(days[0]?.day)
  const [begin, setBegin] = useState(() => days[0] && beginsFor(days[0], 1)[0]?.opens)
  const fit = days.filter((day) => beginsFor(day, heads).length > 0)
  const chosen = fit.find(({ day }) => day === wanted)
  const begins = chosen === undefined ? [] : beginsFor(chosen, heads)
  const slot = begins.find(({ opens }) => opens === begin)
  return { fit, chosen, begins, slot, setDay, setBegin }
}

const SlotChoice = ({ heads, picked }: { readonly heads: number; readonly picked: ReturnType<typeof useSlot> }) => {
  const text = useTexts(queueWords)
  const dayInWeek = useDayInWeek()
  const { fit, chosen, begins, slot, setDay, setBegin } = picked
  const dayChoices = fit.map(({ day, slots }) => {
    const places = slots.reduce((sum, each) => sum + each.free, 0)
    return [day, `${dayInWeek(day)} · ${text.free(places)}`] as const
  })
  const times = begins.map(({ opens, free }) => [String(opens), `${clockOf(opens)} · ${text.free(free)}`] as const)
  return (
    <>
      <Choose
        label={text.day}
        value={chosen?.day ?? ""}
        error={chosen === undefined ? text.dayGone(text.people(heads)) : undefined}
        of={chosen === undefined ? [["", text.chooseDay], ...dayChoices] : dayChoices}
        onChoose={setDay}
      />
      {chosen === undefined ? null : (
        <Choose
          label={text.time}
          value={String(slot?.opens ?? "")}
          error={slot === undefined ? text.timeGone(text.people(heads)) : undefined}
          of={slot === undefined ? [["", text.chooseTime], ...times] : times}
          onChoose={(opens) => setBegin(Number(opens))}
        />
      )}
    </>
  )
}

const countIn = (typed: string): number | undefined => {
  const count = /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : 0
  return count >= 1 && count <= mostGroup ? count : undefined
}

const Form = ({ siteId, days, onBooked, onTaken, onEnded }: FormProps) => {
  const text = useTexts(queueWords)
  const { busy, trouble, run } = useDoing<BookingReply>(onEnded)
  const [heads, setHeads] = useState("1")
  const [isSent, setSent] = useState(false)
  const count = countIn(heads)
  const picked = useSlot(days, count ?? 1)
  const { fit, chosen, slot } = picked
  const send = async (event: Event): Promise<void> => {
    event.preventDefault()
    setSent(true)
    if (count === undefined || chosen === undefined || slot === undefined) return
    const body = { day: chosen.day, opens: slot.opens, heads: count }
    const answer = await run(JSON.stringify(body), (commandId) => bookAtSite(siteId, { commandId, ...body }))
    if (answer.kind === "ok") onBooked(answer.value.booking)
    if (answer.kind === "refused") onTaken()
  }
  const error = isSent && count === undefined ? text.bookHeadsWrong : undefined
  return (
    <form class="stack" onSubmit={send} noValidate>
      <Field label={text.bookHeads} inputMode="numeric" maxLength={2} value={heads} error={error} onInput={setHeads} />
      {fit.length === 0 ? (
        <Notice tone="warn" live>
          {days.length === 0 ? text.noDays : text.noDayFor(text.people(count ?? 1))}
        </Notice>
      ) : (
        <SlotChoice heads={count ?? 1} picked={picked} />
      )}
      {trouble === undefined ? null : (
        <Notice tone="no" live>
          {trouble}
        </Notice>
      )}
      <Button submit busy={busy} disabled={fit.length === 0}>
        {text.bookNow}
      </Button>
    </form>
  )
}

type TimesProps = Omit<FormProps, "days" | "onTaken">

const Times = ({ siteId, onBooked, onEnded }: TimesProps) => {
  const { state, reload, again } = useAnswer(
    useCallback(() => readOffice(siteId), [siteId]),
    onEnded,
  )
  return (
    <Waiting state={state} onAgain={again}>
      {({ days }) => (
        <Form
          siteId={siteId}
          days={days.filter(({ slots }) => slots.some(({ free }) => free > 0))}
          onBooked={onBooked}
          onTaken={reload}
          onEnded={onEnded}
        />
      )}
    </Waiting>
  )
}

type Props = { readonly officer: Officer; readonly onEnded: () => void }

/** For people without a phone, or for a group: nobody is named, the code goes on paper. */
export const BookScreen = ({ officer, onEnded }: Props) => {
  const text = useTexts(queueWords)
  const dayInWeek = useDayInWeek()
  const [booked, setBooked] = useState<Booking>()
  return (
    <OfficeFrame title={text.bookTitle} back="/antrean">
      {booked === undefined ? (
        <>
          <p>{text.bookLead}</p>
          <AtSite officer={officer} onEnded={onEnded}>
            {(siteId) => <Times siteId={siteId} onBooked={setBooked} onEnded={onEnded} />}
          </AtSite>
        </>
      ) : (
        <>
          <Done title={text.booked}>
            {dayInWeek(booked.day)}, {clockOf(booked.opens)}–{clockOf(booked.closes)}, {text.people(booked.heads)}
          </Done>
          <p class="queue-number figures">{booked.code}</p>
          <p>{text.bookedNote}</p>
          <Button onPress={() => setBooked(undefined)}>{text.another}</Button>
        </>
      )}
    </OfficeFrame>
  )
}

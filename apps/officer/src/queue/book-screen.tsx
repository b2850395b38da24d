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
  readonly onEnded: () => void
}

type Slot = OfficeReply["days"][number]["slots"][number]

/** A group that is larger than one stretch goes on in those that follow on the same day. */
const holds = (slots: readonly Slot[], opens: number, heads: number): boolean =>
  slots.reduce((sum, slot) => sum + (slot.opens < opens ? 0 : slot.free), 0) >= heads

/** The times of a day at which so many may begin. */
const beginsFor = ({ slots }: OfficeReply["days"][number], heads: number): readonly Slot[] =>
  slots.filter((slot) => slot.free > 0 && holds(slots, slot.opens, heads))

const Form = ({ siteId, days, onBooked, onEnded }: FormProps) => {
  const text = useTexts(queueWords)
  const dayInWeek = useDayInWeek()
  const { busy, trouble, run } = useDoing<BookingReply>(onEnded)
  const [wanted, setDay] = useState<string>()
  const [begin, setBegin] = useState<string>()
  const [heads, setHeads] = useState("1")
  const [error, setError] = useState<string>()
  const count = /^\d{1,2}$/.test(heads.trim()) ? Number(heads) : 0
  const isCount = count >= 1 && count <= mostGroup
  const fit = days.filter((day) => beginsFor(day, isCount ? count : 1).length > 0)
  const chosen = fit.find(({ day }) => day === wanted) ?? fit[0]
  const begins = chosen === undefined ? [] : beginsFor(chosen, isCount ? count : 1)
  const slot = begins.find(({ opens }) => String(opens) === begin) ?? begins[0]
  const send = async (event: Event): Promise<void> => {
    event.preventDefault()
    setError(isCount ? undefined : text.bookHeadsWrong)
    if (!isCount || chosen === undefined || slot === undefined) return
    const body = { day: chosen.day, opens: slot.opens, heads: count }
    const answer = await run(JSON.stringify(body), (commandId) => bookAtSite(siteId, { commandId, ...body }))
    if (answer !== undefined) onBooked(answer.booking)
  }
  return (
    <form class="stack" onSubmit={send} noValidate>
      <Field label={text.bookHeads} inputMode="numeric" maxLength={2} value={heads} error={error} onInput={setHeads} />
      {chosen === undefined ? (
        <Notice tone="warn" live>
          {days.length === 0 ? text.noDays : text.noDayFor(text.people(count))}
        </Notice>
      ) : (
        <>
          <Choose
            label={text.day}
            value={chosen.day}
            of={fit.map(({ day, slots }) => {
              const places = slots.reduce((sum, each) => sum + each.free, 0)
              return [day, `${dayInWeek(day)} · ${text.free(places)}`] as const
            })}
            onChoose={setDay}
          />
          <Choose
            label={text.time}
            value={String(slot?.opens ?? "")}
            of={begins.map((each) => [String(each.opens), `${clockOf(each.opens)} · ${text.free(each.free)}`] as const)}
            onChoose={setBegin}
          />
        </>
      )}
      {trouble === undefined ? null : (
        <Notice tone="no" live>
          {trouble}
        </Notice>
      )}
      <Button submit busy={busy} disabled={chosen === undefined}>
        {text.bookNow}
      </Button>
    </form>
  )
}

type TimesProps = Omit<FormProps, "days">

const Times = ({ siteId, onBooked, onEnded }: TimesProps) => {
  const { state, again } = useAnswer(
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

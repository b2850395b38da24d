import type { Officer } from "@jatidiri/officers/contract"
import type { Booking, BookingReply, OfficeReply } from "@jatidiri/service-points/contract"
import { Button, Field, Notice, useFormats, useTexts } from "@jatidiri/web"
import { useCallback, useState } from "preact/hooks"
import { Done } from "../office/done.tsx"
import { OfficeFrame, Waiting } from "../office/frame.tsx"
import { Choose } from "../office/inputs.tsx"
import { useAnswer } from "../office/use-answer.ts"
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

const Form = ({ siteId, days, onBooked, onEnded }: FormProps) => {
  const text = useTexts(queueWords)
  const formats = useFormats()
  const { busy, trouble, run } = useDoing<BookingReply>(onEnded)
  const [wanted, setDay] = useState<string>()
  const [begin, setBegin] = useState<string>()
  const [heads, setHeads] = useState("1")
  const chosen = days.find(({ day }) => day === wanted) ?? days[0]
  if (chosen === undefined) return <Notice tone="warn">{text.noDays}</Notice>
  const free = chosen.slots.filter((slot) => slot.free > 0)
  const slot = free.find(({ opens }) => String(opens) === begin) ?? free[0]
  const count = /^\d{1,2}$/.test(heads.trim()) ? Number(heads) : 0
  const isFit = count >= 1 && count <= 60 && slot !== undefined
  const send = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (!isFit) return
    const body = { day: chosen.day, opens: slot.opens, heads: count }
    const answer = await run(JSON.stringify(body), (commandId) => bookAtSite(siteId, { commandId, ...body }))
    if (answer !== undefined) onBooked(answer.booking)
  }
  return (
    <form class="stack" onSubmit={send} noValidate>
      <Choose
        label={text.day}
        value={chosen.day}
        of={days.map(({ day, slots }) => {
          const places = slots.reduce((sum, each) => sum + each.free, 0)
          return [day, `${formats.day(day)} · ${text.free(places)}`] as const
        })}
        onChoose={setDay}
      />
      <Choose
        label={text.time}
        value={String(slot?.opens ?? "")}
        of={free.map((each) => [String(each.opens), `${clockOf(each.opens)} · ${text.free(each.free)}`] as const)}
        onChoose={setBegin}
      />
      <Field label={text.bookHeads} inputMode="numeric" maxLength={2} value={heads} onInput={setHeads} />
      {trouble === undefined ? null : (
        <Notice tone="no" live>
          {trouble}
        </Notice>
      )}
      <Button submit busy={busy} disabled={!isFit}>
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
  const formats = useFormats()
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
            {formats.day(booked.day)}, {clockOf(booked.opens)}–{clockOf(booked.closes)}, {text.people(booked.heads)}
          </Done>
          <p class="queue-number figures">{booked.code}</p>
          <p>{text.bookedNote}</p>
          <Button onPress={() => setBooked(undefined)}>{text.another}</Button>
        </>
      )}
    </OfficeFrame>
  )
}

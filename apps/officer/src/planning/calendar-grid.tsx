import type { Round } from "@jatidiri/service-points/contract"
import { useFormats, useTexts } from "@jatidiri/web"
import { dayOf } from "../office/moments.ts"
import { useDayInWeek } from "../office/weekday.ts"
import { calendarWords } from "../words/calendar-words.ts"
import { seriesWords } from "../words/series-words.ts"
import { type CalendarView, dayByKey, lastDayOf } from "./calendar-days.ts"

/** Of a day in a month; the rest is one press away in its week. */
const shownADay = 3

type Rounds = ReadonlyMap<string, readonly Round[]>

type LinkProps = {
  readonly round: Round
  readonly day: string
  readonly isWide: boolean
  /** Where the days after this one do not show it again. */
  readonly tellsEnd?: boolean
}

/** One round as a link; its hour on the day on which it starts. */
export const RoundLink = ({ round, day, isWide, tellsEnd }: LinkProps) => {
  const text = useTexts(calendarWords)
  const dayInWeek = useDayInWeek()
  const { time } = useFormats()
  const off = round.cancelled === true
  const starts = new Date(round.startsAt)
  const last = lastDayOf(round)
  return (
    <a class={`round-link ${off ? "off" : round.state}`} href={`#/rencana/tugas/${round.roundId}`}>
      {dayOf(starts) === day ? <span class="small">{time(starts)} </span> : null}
      <span class="round-name">{round.name}</span>
      {off ? <span class="small"> ({text.cancelled})</span> : null}
      {tellsEnd === true && last > day ? <span class="small below">{text.lasts(dayInWeek(last))}</span> : null}
      {isWide ? <span class="small below">{round.team.map(({ name }) => name).join(", ")}</span> : null}
    </a>
  )
}

type CellProps = {
  readonly day: string
  readonly today: string
  readonly view: CalendarView
  readonly isOutside: boolean
  readonly isOff: boolean
  readonly rounds: readonly Round[]
  readonly onKey: (event: KeyboardEvent, day: string) => void
}

const Cell = ({ day, today, view, isOutside, isOff, rounds, onKey }: CellProps) => {
  const text = useTexts(calendarWords)
  const { number, day: shown } = useFormats()
  const few = view === "minggu" ? rounds : rounds.slice(0, shownADay)
  const rest = rounds.length - few.length
  return (
    <td class={`${isOutside ? "outside" : ""} ${day === today ? "today" : ""}`}>
      <a
        class="day-link figures"
        data-day={day}
        href={`#/rencana/baru?hari=${day}`}
        aria-label={[
          text.planOn(shown(day)),
          ...(day === today ? [text.isToday] : []),
          ...(isOff ? [text.off] : []),
        ].join(", ")}
        onKeyDown={(event) => onKey(event, day)}
      >
        {Number(day.slice(8))}
      </a>
      {isOff ? (
        <span class="small off-mark" aria-hidden="true">
          {text.off}
        </span>
      ) : null}
      <ul class="plain">
        {few.map((round) => (
          <li key={round.roundId}>
            <RoundLink round={round} day={day} isWide={view === "minggu"} />
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <a class="small rest" href={`#/rencana/kalender?tampil=minggu&hari=${day}`}>
          {text.more(number(rest))}
        </a>
      ) : null}
    </td>
  )
}

type Props = {
  readonly caption: string
  readonly weeks: readonly (readonly string[])[]
  readonly view: CalendarView
  readonly month: string
  readonly today: string
  readonly rounds: Rounds
  readonly off: ReadonlySet<string>
  readonly onDay: (day: string) => void
}

/** The month or the week as a table: days are links that the arrow keys go through. */
export const CalendarGrid = ({ caption, weeks, view, month, today, rounds, off, onDay }: Props) => {
  const { weekdays, shortWeekdays } = useTexts(seriesWords)
  const onKey = (event: KeyboardEvent, day: string): void => {
    const to = event.ctrlKey || event.metaKey || event.altKey ? undefined : dayByKey(event.key, day)
    if (to === undefined) return
    event.preventDefault()
    onDay(to)
  }
  return (
    <table class={`calendar calendar-${view}`}>
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          {shortWeekdays.map((name, at) => (
            <th key={name} scope="col" abbr={weekdays[at]}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <Cell
                key={day}
                day={day}
                today={today}
                view={view}
                isOutside={view === "bulan" && !day.startsWith(month)}
                isOff={off.has(day)}
                rounds={rounds.get(day) ?? []}
                onKey={onKey}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

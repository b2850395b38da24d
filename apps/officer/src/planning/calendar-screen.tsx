import type { Round } from "@jatidiri/service-points/contract"
import { Button, go, Notice, useFormats, usePlace, useTexts } from "@jatidiri/web"
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks"
import { OfficeFrame, Waiting } from "../office/frame.tsx"
import { dayOf } from "../office/moments.ts"
import { useAnswer } from "../office/use-answer.ts"
import { useDayInWeek } from "../office/weekday.ts"
import { calendarWords } from "../words/calendar-words.ts"
import { roundsWords } from "../words/rounds-words.ts"
import { byDay, type CalendarView, dayAfter, monthAfter, weeksOf } from "./calendar-days.ts"
import { CalendarGrid, RoundLink } from "./calendar-grid.tsx"
import { readDayList } from "./day-list.ts"
import { readCalendar } from "./plan-api.ts"
import { PlanningTabs } from "./planning-tabs.tsx"
import { useDaysOff } from "./use-days-off.ts"

const addressOf = (view: CalendarView, day: string): string => `/rencana/kalender?tampil=${view}&hari=${day}`

/** Which view of which day, as the address says; the month of today unless it does. */
const useWhen = () => {
  const { query } = usePlace()
  const view: CalendarView = query.get("tampil") === "minggu" ? "minggu" : "bulan"
  const [asked] = readDayList(query.get("hari") ?? "").days
  const today = dayOf(new Date())
  return { view, day: asked ?? today, today }
}

/** The day that the keys led to has the focus, once its month is shown. */
const useFocusedDay = (first: string) => {
  const wanted = useRef<string>()
  const [times, setTimes] = useState(0)
  useLayoutEffect(() => {
    if (wanted.current === undefined) return
    const link = document.querySelector<HTMLElement>(`[data-day="${wanted.current}"]`)
    if (link === null) return
    link.focus()
    wanted.current = undefined
  }, [times, first])
  return (day: string): void => {
    wanted.current = day
    setTimes((before) => before + 1)
  }
}

type When = ReturnType<typeof useWhen>

const Bar = ({ view, day, today, title }: When & { title: string }) => {
  const text = useTexts(calendarWords)
  const step = (by: number): string => (view === "bulan" ? monthAfter(day, by) : dayAfter(day, 7 * by))
  return (
    <div class="calendar-bar">
      <h2 aria-live="polite">{title}</h2>
      <nav class="calendar-steps" aria-label={text.steps}>
        <a href={`#${addressOf(view, step(-1))}`} aria-label={text.before}>
          ‹
        </a>
        <a href={`#${addressOf(view, today)}`}>{text.today}</a>
        <a href={`#${addressOf(view, step(1))}`} aria-label={text.after}>
          ›
        </a>
      </nav>
      <nav class="calendar-steps" aria-label={text.view}>
        {(["bulan", "minggu"] as const).map((each) => (
          <a
            key={each}
            href={`#${addressOf(each, day)}`}
            {...(each === view ? { "aria-current": "true" as const } : {})}
          >
            {text.views[each]}
          </a>
        ))}
      </nav>
    </div>
  )
}

/** Each round once, on the first of the shown days that it takes: fourteen cards of one round hide the others. */
const onceEach = (rounds: ReadonlyMap<string, readonly Round[]>) => {
  const told = new Set<string>()
  const isNew = ({ roundId }: Round): boolean => !told.has(roundId) && told.add(roundId).size > 0
  return [...rounds].map(([day, of]) => [day, of.filter(isNew)] as const).filter(([, of]) => of.length > 0)
}

type AgendaProps = { readonly rounds: ReadonlyMap<string, readonly Round[]>; readonly off: ReadonlySet<string> }

/** The same on a phone: day after day, and only those on which something begins. */
const Agenda = ({ rounds, off }: AgendaProps) => {
  const text = useTexts(calendarWords)
  const dayInWeek = useDayInWeek()
  const days = onceEach(rounds)
  if (days.length === 0) return <p class="card">{text.none}</p>
  return (
    <ul class="plain stack agenda">
      {days.map(([day, of]) => (
        <li key={day} class="card stack-s">
          <h3>
            {dayInWeek(day)} {off.has(day) ? <span class="small off-mark">{text.off}</span> : null}
          </h3>
          <ul class="plain stack-s">
            {of.map((round) => (
              <li key={round.roundId}>
                <RoundLink round={round} day={day} isWide tellsEnd />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

const useWide = (): boolean => {
  const media = "(min-width: 48rem)"
  const [wide, setWide] = useState(() => matchMedia(media).matches)
  useEffect(() => {
    const follow = (): void => setWide(matchMedia(media).matches)
    addEventListener("resize", follow)
    return () => removeEventListener("resize", follow)
  }, [])
  return wide
}

/** A month or a week of rounds: a table on a desk, a list on a phone. */
export const CalendarScreen = ({ onEnded }: { onEnded: () => void }) => {
  const text = useTexts(calendarWords)
  const words = useTexts(roundsWords)
  const { day: shown } = useFormats()
  const when = useWhen()
  const { view, day, today } = when
  const weeks = weeksOf(view, day)
  const days = weeks.flat()
  const [first = day, last = day] = [days[0], days.at(-1)]
  const load = useCallback(() => readCalendar(first, last), [first, last])
  const { state, again, isRefreshing } = useAnswer(load, onEnded)
  const off = useDaysOff(first, last)
  const focus = useFocusedDay(first)
  const wide = useWide()
  const goTo = (to: string): void => {
    focus(to)
    if (!days.includes(to) || to.slice(0, 7) !== day.slice(0, 7)) go(addressOf(view, to), { replace: true })
  }
  const month = `${text.months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`
  const title = view === "bulan" ? month : text.week(shown(first), shown(last))
  return (
    <OfficeFrame title={text.title} back="/">
      <PlanningTabs at="calendar" />
      <div class="office-top">
        <Bar {...when} title={title} />
        <Button icon="people" href={`#/rencana/baru?hari=${day < today ? today : day}`}>
          {words.begin}
        </Button>
      </div>
      {wide ? (
        <>
          <CalendarGrid
            caption={title}
            weeks={weeks}
            view={view}
            month={day.slice(0, 7)}
            today={today}
            rounds={byDay(state.is === "here" ? state.value.rounds : [], days)}
            off={off}
            onDay={goTo}
          />
          <p class="small">{text.keys}</p>
        </>
      ) : null}
      <Waiting state={state} isRefreshing={isRefreshing} onAgain={again}>
        {({ rounds, more }) => (
          <>
            {more ? <Notice tone="warn">{text.tooMany}</Notice> : null}
            {wide ? null : <Agenda rounds={byDay(rounds, days)} off={off} />}
          </>
        )}
      </Waiting>
    </OfficeFrame>
  )
}

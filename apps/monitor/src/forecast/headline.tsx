import type { Forecast } from "@jatidiri/monitoring/contract"
import { type Formats, useFormats, useTexts } from "@jatidiri/web"
import { KeyFigure } from "../pieces/key-figure.tsx"
import { codeWords, wordOf } from "../words/code-words.ts"
import { shareText } from "../words/share-text.ts"
import { forecastWords } from "./words.ts"

type Words = (typeof forecastWords)["id"]
type Props = { readonly forecast: Forecast }

/** One decimal where a number is small, none where it is large. */
const about = (format: Formats, value: number): string => format.number(value, value < 10 && value % 1 !== 0 ? 1 : 0)

const reachValue = ({ reach, imaginedUntil, state }: Forecast, text: Words, format: Formats): string => {
  if (state !== "forecast" || reach === null) return "—"
  if (reach.median !== null) return format.day(reach.median)
  return imaginedUntil === null ? text.never : text.beyond(format.day(imaginedUntil))
}

const ReachFigure = ({ forecast }: Props) => {
  const text = useTexts(forecastWords)
  const format = useFormats()
  const { state, reach, weeksMissing } = forecast
  const interval =
    reach === null || reach.early === null
      ? text.farAway
      : reach.late === null
        ? text.after(format.day(reach.early))
        : text.between(format.day(reach.early), format.day(reach.late))
  return (
    <KeyFigure title={text.reach} value={reachValue(forecast, text, format)}>
      <p>{state === "forecast" ? interval : text.states[state]}</p>
      {state === "too-short" ? <p class="small">{text.lacking(format.number(weeksMissing))}</p> : null}
    </KeyFigure>
  )
}

const HandsLines = ({ forecast: { needed, measured } }: Props) => {
  const text = useTexts(forecastWords)
  const format = useFormats()
  if (needed === null) return null
  const { counters, teams, teamDays } = needed
  if (counters === null && teams === null) return <p class="small">{text.notMeasured}</p>
  return (
    <>
      <p class="small">{text.hands}</p>
      <ul class="hands">
        {counters === null ? null : (
          <li>
            {text.counters(
              format.number(Math.ceil(counters)),
              about(format, measured.perCounterDay ?? 0),
              format.number(measured.hoursOfCounterDay),
            )}
          </li>
        )}
        {teams === null || teamDays === null ? null : (
          <li>
            {text.teams(
              format.number(Math.ceil(teams)),
              format.number(teamDays),
              about(format, measured.perTeamDay ?? 0),
            )}
          </li>
        )}
      </ul>
    </>
  )
}

const ChannelLine = ({ forecast: { pace } }: Props) => {
  const text = useTexts(forecastWords)
  const words = useTexts(codeWords)
  const format = useFormats()
  const used = pace?.byChannel.filter(({ perWorkingDay }) => perWorkingDay !== 0) ?? []
  if (used.length < 2) return null
  const parts = used.map((one) => `${wordOf(words.channels, one.channel)} ${about(format, one.perWorkingDay)}`)
  return <p class="small">{text.byChannel(parts.join(", "))}</p>
}

const NeededFigure = ({ forecast }: Props) => {
  const text = useTexts(forecastWords)
  const format = useFormats()
  const { needed, pace, quota, book } = forecast
  if (needed === null && forecast.target !== null && forecast.remaining !== 0 && forecast.goal !== null)
    return (
      <KeyFigure title={text.needed} value="—">
        {text.periodOver}
      </KeyFigure>
    )
  if (needed === null) return null
  const days = format.number(needed.workingDays)
  return (
    <KeyFigure title={`${text.needed} ${text.perWorkingDay}`} value={format.number(needed.perWorkingDay)}>
      <p>{needed.by === null ? text.aYear(days) : text.until(format.day(needed.by), days)}</p>
      {needed.timesPace === null ? null : (
        <p>{text.timesPace(about(format, needed.timesPace), about(format, pace?.perWorkingDay ?? 0))}</p>
      )}
      <ChannelLine forecast={forecast} />
      {quota === null ? null : (
        <p>
          {text.quota}:{" "}
          {text.quotaLine(format.number(quota.perDay), format.number(quota.workingDays), format.number(quota.years, 1))}
        </p>
      )}
      {book.kind !== "scenario" ? <HandsLines forecast={forecast} /> : null}
    </KeyFigure>
  )
}

const EndFigure = ({ forecast: { atEnd, goal } }: Props) => {
  const text = useTexts(forecastWords)
  const format = useFormats()
  if (atEnd === null) return null
  const { early, median, late } = atEnd.people
  const whole = (people: number): string => format.number(Math.round(people))
  return (
    <KeyFigure title={`${text.atEnd}, ${format.day(atEnd.day)}`} value={whole(median)}>
      <p>{text.range(whole(early), whole(late))}</p>
      {goal === null || goal === 0 ? null : <p>{text.ofTarget(shareText(format, median / goal))}</p>}
    </KeyFigure>
  )
}

/** When, what it takes, and where it ends: the three answers a head of office asks for. */
export const ForecastHeadline = ({ forecast }: Props) => (
  <div class="headline">
    <ReachFigure forecast={forecast} />
    <NeededFigure forecast={forecast} />
    <EndFigure forecast={forecast} />
  </div>
)

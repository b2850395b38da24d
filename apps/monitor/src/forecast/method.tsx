import type { Forecast } from "@jatidiri/monitoring/contract"
import { useFormats, useTexts } from "@jatidiri/web"
import { shareText } from "../words/share-text.ts"
import { forecastWords } from "./words.ts"

const BackTest = ({ forecast: { backTest } }: { forecast: Forecast }) => {
  const text = useTexts(forecastWords)
  const format = useFormats()
  if (backTest === null) return <p>{text.noBackTest}</p>
  const { trials, horizonDays, daysWrong, shareWrong, daysHeld } = backTest
  return (
    <p>
      {text.backTest(
        format.number(trials),
        format.number(horizonDays),
        format.number(Math.round(daysWrong)),
        shareText(format, shareWrong),
        format.number(Math.round(daysHeld * trials)),
      )}
    </p>
  )
}

/** How the day was computed, how often that was right here, and until when holidays are known. */
export const Method = ({ forecast }: { forecast: Forecast }) => {
  const text = useTexts(forecastWords)
  const format = useFormats()
  const { growth, holidaysKnownUntil, book } = forecast
  const growing = growth.reduce((sum, { people }) => sum + people, 0)
  const last = growth.at(-1)?.month
  return (
    <section class="card stack-s" aria-labelledby="method">
      <h2 id="method">{text.method}</h2>
      {book.kind !== "scenario" ? <p>{text.methodText}</p> : null}
      {book.kind !== "scenario" ? <BackTest forecast={forecast} /> : null}
      {last === undefined ? null : (
        <p>
          {text.growth}: {text.growthText(format.number(growing), last)}
        </p>
      )}
      <p class="small">{text.holidays(format.day(holidaysKnownUntil))}</p>
    </section>
  )
}

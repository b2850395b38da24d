import type { Forecast } from "@jatidiri/monitoring/contract"
import { useFormats, useTexts } from "@jatidiri/web"
import { forecastWords } from "./words.ts"

/** The chart's numbers: what was counted has no interval. */
export const CourseTable = ({ forecast: { past, coming } }: { forecast: Forecast }) => {
  const text = useTexts(forecastWords)
  const format = useFormats()
  const whole = (people: number): string => format.number(Math.round(people))
  return (
    <details>
      <summary>{text.asTable}</summary>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{text.day}</th>
              {[text.low, text.middle, text.high].map((label) => (
                <th key={label} scope="col" class="right">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {coming.toReversed().map(({ day, people }) => (
              <tr key={day}>
                <th scope="row">{format.day(day)}</th>
                <td class="right">{whole(people.early)}</td>
                <td class="right">{whole(people.median)}</td>
                <td class="right">{whole(people.late)}</td>
              </tr>
            ))}
            {past.toReversed().map(({ day, people }) => (
              <tr key={day}>
                <th scope="row">{format.day(day)}</th>
                <td class="right muted">—</td>
                <td class="right">{whole(people)}</td>
                <td class="right muted">—</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

import type { Acceptance } from "@jatidiri/monitoring/contract"
import { useFormats, useTexts } from "@jatidiri/web"
import { Empty } from "../pieces/empty.tsx"
import { Bars } from "../public/bars.tsx"
import { acceptanceWords } from "./words.ts"

/** Checks by day; the accepted ones are the lower part of each bar. */
export const CheckDays = ({ answer: { days, checks, accepted } }: { readonly answer: Acceptance }) => {
  const text = useTexts(acceptanceWords)
  const format = useFormats()
  const summary = text.trendSummary(format.number(checks), format.number(accepted))
  return (
    <section class="card stack-s">
      <h2>{text.trend}</h2>
      {checks === 0 ? (
        <Empty>{text.none}</Empty>
      ) : (
        <>
          <Bars
            bars={days.map((day) => ({ key: day.day, value: day.checks, part: day.accepted }))}
            label={`${text.trend}. ${summary}`}
            ends={[format.day(days[0]?.day ?? ""), format.day(days.at(-1)?.day ?? "")]}
          />
          <p class="small">
            {summary} {text.trendNote}
          </p>
          <details>
            <summary>{text.asTable}</summary>
            <table>
              <thead>
                <tr>
                  <th scope="col">{text.day}</th>
                  <th scope="col" class="right">
                    {text.checks}
                  </th>
                  <th scope="col" class="right">
                    {text.accepted}
                  </th>
                </tr>
              </thead>
              <tbody>
                {days.map((day) => (
                  <tr key={day.day}>
                    <th scope="row">{format.day(day.day)}</th>
                    <td class="right">{format.number(day.checks)}</td>
                    <td class="right">{format.number(day.accepted)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </section>
  )
}

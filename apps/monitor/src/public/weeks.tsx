import type { PublicFigures } from "@jatidiri/monitoring/contract"
import { useFormats, useTexts } from "@jatidiri/web"
import { Empty } from "../pieces/empty.tsx"
import { codeWords } from "../words/code-words.ts"
import { Bars } from "./bars.tsx"
import { baseText } from "./state.tsx"
import { publicWords } from "./words.ts"

/** How it grew; each bar is a Sunday. */
export const PublicWeeks = ({ figures: { weeks, base, day, districts } }: { readonly figures: PublicFigures }) => {
  const text = useTexts(publicWords)
  const words = useTexts(codeWords)
  const format = useFormats()
  const [first, last] = [weeks[0], weeks.at(-1)]
  if (first === undefined || last === undefined) return null
  const summary = text.weeksSummary(
    format.number(first.atLeast),
    format.number(last.atLeast),
    format.day(first.day),
    format.day(last.day),
  )
  return (
    <section class="card stack-s">
      <h2>{text.weeks}</h2>
      {weeks.every(({ atLeast }) => atLeast === 0) ? (
        <Empty>{districts > 1 ? text.noWeeksAnywhere : text.noWeeks}</Empty>
      ) : (
        <>
          <Bars
            bars={weeks.map(({ day, atLeast }) => ({ key: day, value: atLeast }))}
            label={`${text.weeks}. ${summary}`}
            ends={[format.day(first.day), format.day(last.day)]}
          />
          <p class="small">{summary}</p>
        </>
      )}
      <details>
        <summary>{text.asTable}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.week}</th>
              <th scope="col" class="right">
                {text.count}
              </th>
            </tr>
          </thead>
          <tbody>
            {weeks.map(({ day, atLeast }) => (
              <tr key={day}>
                <th scope="row">{format.day(day)}</th>
                <td class="right figures">{atLeast === 0 ? text.few : format.number(atLeast)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <p class="small">{text.source(baseText(base, words), format.day(day))}</p>
    </section>
  )
}

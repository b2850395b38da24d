import type { Figures } from "@jatidiri/monitoring/contract"
import { useFormats, useTexts } from "@jatidiri/web"
import { practiceWords } from "../practice/words.ts"
import { screenWords } from "../words/screen-words.ts"

/** Today, and the counts that achievement is made of. An office that said nothing of a day shows what it reached. */
export const TodayCard = ({ figures }: { figures: Figures }) => {
  const text = useTexts(screenWords)
  const practice = useTexts(practiceWords)
  const format = useFormats()
  const { counts, rank, book } = figures
  if (counts.activated === null) return null
  const unit = book.unit === "people" ? "" : ` ${text.perTenThousand}`
  const hasToday = book.kind !== "scenario" || counts.today !== 0
  const now = book.kind === "practice" ? practice.lastDay(format.day(figures.asOf.day)) : text.now
  const lines: readonly (readonly [string, number | null])[] = [
    [text.active, hasToday ? counts.active : null],
    [text.ended, counts.ended],
    [text.carriedIn, counts.carriedIn],
    [text.refused, counts.refused],
  ]
  return (
    <section class="card kpi">
      <h3 class="small">{hasToday ? now : text.active}</h3>
      <p class="big figures">
        {format.number((hasToday ? counts.today : counts.active) ?? 0)}
        {hasToday ? "" : unit}
      </p>
      <dl class="pairs">
        {lines
          .filter(([, count]) => count !== null && count !== 0)
          .map(([name, count]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd class="figures">
                {format.number(count ?? 0)}
                {unit}
              </dd>
            </div>
          ))}
      </dl>
      {rank === null || rank.of < 2 ? null : <p class="small">{text.rank(rank.place, rank.of)}</p>}
    </section>
  )
}

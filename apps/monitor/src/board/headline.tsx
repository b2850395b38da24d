import type { Figures } from "@jatidiri/monitoring/contract"
import { useFormats, useTexts } from "@jatidiri/web"
import type { ComponentChildren } from "preact"
import { codeWords } from "../words/code-words.ts"
import { screenWords } from "../words/screen-words.ts"
import { shareText } from "../words/share-text.ts"
import { BaseLine, TargetLine } from "./source-lines.tsx"

/** A share as a line that fills up; the number beside it says the same in words. */
export const Track = ({ share }: { share: number | null }) => (
  <div class="track" aria-hidden="true">
    <i style={{ width: `${Math.min(1, share ?? 0) * 100}%` }} />
  </div>
)

type CardProps = {
  readonly title: string
  readonly share: number | null
  readonly line: ComponentChildren
  readonly children?: ComponentChildren
}

const ShareCard = ({ title, share, line, children }: CardProps) => {
  const format = useFormats()
  return (
    <section class="card kpi">
      <h3 class="small">{title}</h3>
      <p class="big figures">{shareText(format, share)}</p>
      <Track share={share} />
      <p>{line}</p>
      {children}
    </section>
  )
}

const useLine = (figures: Figures) => {
  const text = useTexts(screenWords)
  const format = useFormats()
  const { counts, book } = figures
  return (whole: number | null, missing: string, name: string): string => {
    if (whole === null) return missing
    const unit = book.unit === "people" ? "" : ` ${text.perTenThousand}`
    if (counts.activated === null) return `${text.reachedUnknown} ${name}: ${format.number(whole)}${unit}.`
    return `${text.outOf(format.number(counts.activated), format.number(whole))}${unit}`
  }
}

const TodayCard = ({ figures }: { figures: Figures }) => {
  const text = useTexts(screenWords)
  const format = useFormats()
  const { counts, rank, book } = figures
  const unit = book.unit === "people" ? "" : ` ${text.perTenThousand}`
  // An office that said nothing of a day has no "today": what it reached stands there instead.
  const hasToday = book.kind === "live" || counts.today !== 0
  const shown = hasToday ? counts.today : counts.active
  const lines: readonly (readonly [string, number | null])[] = [
    [text.active, hasToday ? counts.active : null],
    [text.ended, counts.ended],
    [text.carriedIn, counts.carriedIn],
    [text.refused, counts.refused],
  ]
  return (
    <section class="card kpi">
      <h3 class="small">{hasToday ? text.now : text.active}</h3>
      <p class="big figures">{shown === null ? "—" : format.number(shown)}</p>
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
      {rank === null ? null : <p class="small">{text.rank(rank.place, rank.of)}</p>}
    </section>
  )
}

/** The three numbers everybody asks for, each with its base, its letter and its source. */
export const Headline = ({ figures }: { figures: Figures }) => {
  const text = useTexts(screenWords)
  const words = useTexts(codeWords)
  const line = useLine(figures)
  const { achievement, base, target, localTargets } = figures
  return (
    <div class="headline">
      <ShareCard
        title={text.ofTarget}
        share={achievement.ofTarget}
        line={target === null ? text.noTarget : line(target.people, text.baseUnknown, text.targetColumn)}
      >
        {target === null ? null : <TargetLine target={target} />}
        {localTargets.map((local) => (
          <TargetLine key={`${local.share}${local.period.to}${local.regionCode}`} target={local} />
        ))}
      </ShareCard>
      <ShareCard
        title={base === null ? text.ofBase : `${text.ofBase}: ${words.bases[base.name]}`}
        share={achievement.ofBase}
        line={line(base?.people ?? null, text.baseUnknown, text.baseColumn)}
      >
        {base === null ? null : <BaseLine base={base} />}
      </ShareCard>
      <TodayCard figures={figures} />
    </div>
  )
}

import type { Figures } from "@jatidiri/monitoring/contract"
import { useFormats, useTexts } from "@jatidiri/web"
import type { ComponentChildren } from "preact"
import { GrowthLine } from "../pieces/growth-line.tsx"
import { BaseLine, TargetLine } from "../pieces/source-lines.tsx"
import { Track } from "../pieces/track.tsx"
import { codeWords } from "../words/code-words.ts"
import { screenWords } from "../words/screen-words.ts"
import { shareText } from "../words/share-text.ts"
import { TodayCard } from "./today-card.tsx"

type WholeProps = {
  readonly title: string
  /** What the title becomes where nobody said how many were reached. */
  readonly wholeTitle: string
  readonly share: number | null
  readonly whole: number | null
  /** Shown large where the whole has no number. */
  readonly unknown: string
  readonly figures: Figures
  readonly children?: ComponentChildren
}

/** A share and what it is a share of; where the share is unknown, the whole alone, and why. */
const ShareCard = ({ title, wholeTitle, share, whole, unknown, figures, children }: WholeProps) => {
  const text = useTexts(screenWords)
  const format = useFormats()
  const unit = figures.book.unit === "people" ? "" : ` ${text.perTenThousand}`
  const { activated } = figures.counts
  if (whole === null || activated === null) {
    return (
      <section class="card kpi">
        <h3 class="small">{wholeTitle}</h3>
        <p class="big figures">{whole === null ? unknown : format.number(whole)}</p>
        <p>{whole === null ? text.baseUnknown : text.reachedUnknown}</p>
        {children}
      </section>
    )
  }
  return (
    <section class="card kpi">
      <h3 class="small">{title}</h3>
      <p class="big figures">{shareText(format, share)}</p>
      <Track share={share} />
      <p>{`${text.outOf(format.number(activated), format.number(whole))}${unit}`}</p>
      {children}
    </section>
  )
}

const NoTargetCard = () => {
  const text = useTexts(screenWords)
  return (
    <section class="card kpi">
      <h3 class="small">{text.ofTarget}</h3>
      <p class="big figures">—</p>
      <p>{text.noTarget}</p>
    </section>
  )
}

/** The three numbers everybody asks for, each with its base, its letter and its source. */
export const Headline = ({ figures }: { figures: Figures }) => {
  const text = useTexts(screenWords)
  const words = useTexts(codeWords)
  const format = useFormats()
  const { achievement, base, target, localTargets } = figures
  const baseName = base === null ? "" : `: ${words.bases[base.name]}`
  return (
    <div class="headline">
      {target === null ? (
        <NoTargetCard />
      ) : (
        <ShareCard
          title={text.ofTarget}
          wholeTitle={text.targetColumn}
          share={achievement.ofTarget}
          whole={target.people}
          unknown={shareText(format, target.share)}
          figures={figures}
        >
          <TargetLine target={target} />
          {localTargets.map((local) => (
            <TargetLine key={`${local.share}${local.period.to}${local.regionCode}`} target={local} />
          ))}
        </ShareCard>
      )}
      <ShareCard
        title={`${text.ofBase}${baseName}`}
        wholeTitle={`${text.baseColumn}${baseName}`}
        share={achievement.ofBase}
        whole={base?.people ?? null}
        unknown="—"
        figures={figures}
      >
        {base === null ? null : <BaseLine base={base} />}
        <GrowthLine growth={figures.growth} />
      </ShareCard>
      <TodayCard figures={figures} />
    </div>
  )
}

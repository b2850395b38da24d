import type { Block } from "@jatidiri/documents"
import { baseLabels } from "../../domain/words/labels.ts"
import { numberText, shareText } from "../../domain/words/numbers.ts"
import { forecastSection } from "./ahead.ts"
import type { ReportFacts, Section } from "./facts.ts"
import { keyFigures, partsChart, weeklyChart } from "./sections.ts"

const reachedText = ({ figures, language, words: { plain } }: ReportFacts): string => {
  const { counts, base, achievement, region } = figures
  if (counts.activated === null) return plain.reachedUnknown
  const whole = base === null ? "–" : baseLabels[base.name][language]
  return plain.reached(
    region.name,
    numberText(counts.activated, language),
    shareText(achievement.ofBase, language),
    whole,
  )
}

const targetSentence = ({ figures, language, words: { plain } }: ReportFacts): string => {
  const goal = figures.target?.people ?? null
  return goal === null
    ? plain.noTarget
    : plain.target(numberText(goal, language), shareText(figures.achievement.ofTarget, language))
}

const ends = ({ figures, language, words: { plain } }: ReportFacts): string[] => {
  const ranked = figures.children
    .filter(({ ofBase }) => ofBase !== null)
    .toSorted((a, b) => (b.ofBase ?? 0) - (a.ofBase ?? 0))
  const [best, least] = [ranked[0], ranked.at(-1)]
  if (best === undefined || least === undefined || best === least) return []
  return [
    plain.best(best.name, shareText(best.ofBase, language)),
    plain.least(least.name, shareText(least.ofBase, language)),
  ]
}

/** Two pages that nobody needs explained. */
export const councilReport: Section = (facts): readonly Block[] => [
  { kind: "paragraph", text: facts.words.plain.what },
  ...keyFigures(facts),
  { kind: "paragraph", text: [reachedText(facts), targetSentence(facts), ...ends(facts)].join(" ") },
  ...weeklyChart(facts),
  ...partsChart(12)(facts),
  ...forecastSection(facts),
  { kind: "heading", text: facts.words.plain.meaning, level: 2 },
  { kind: "list", items: facts.words.plain.meanings },
]

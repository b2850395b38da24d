import type { Block } from "@jatidiri/documents"
import type { Day } from "@jatidiri/kernel"
import type { Child, Group } from "../../contract.ts"
import {
  baseLabels,
  channelLabels,
  cohortLabels,
  labelOf,
  reasonLabels,
  type Words,
} from "../../domain/words/labels.ts"
import { dayText, numberText, shareText } from "../../domain/words/numbers.ts"
import { baseText, cutOffText, sourceText, targetText } from "../../domain/words/provenance.ts"
import type { ReportFacts, Section } from "./facts.ts"
import { wholeWeeks } from "./weeks.ts"

const count = (value: number | null, { language, words }: ReportFacts): string =>
  value === null ? words.figures.unknown : numberText(value, language)

export const sourceNote = ({ figures, language, words }: ReportFacts): Block => ({
  kind: "note",
  text: words.source(
    baseText(figures.base, language),
    cutOffText(figures, language),
    sourceText(figures.book, language),
  ),
})

export const keyFigures: Section = (facts) => {
  const { figures, language, words } = facts
  const { counts, target, base, achievement } = figures
  const goal = target?.people ?? null
  const left = goal === null || counts.activated === null ? null : Math.max(0, goal - counts.activated)
  const baseNote = base === null ? "" : words.figures.base(baseLabels[base.name][language], count(base.people, facts))
  return [
    {
      kind: "figures",
      figures: [
        {
          label: words.figures.activated,
          value: count(counts.activated, facts),
          note: `${words.figures.inForce}: ${count(counts.active, facts)}`,
        },
        {
          label: words.figures.ofTarget,
          value: shareText(achievement.ofTarget, language),
          note: goal === null ? words.figures.noTarget : words.figures.target(count(goal, facts)),
        },
        { label: words.figures.ofBase, value: shareText(achievement.ofBase, language), note: baseNote },
        {
          label: words.figures.remaining,
          value: left === null ? "–" : count(left, facts),
          note: words.figures.toTarget,
        },
      ],
    },
    ...(figures.book.unit === "per-10000" ? [{ kind: "note", text: words.perTenThousand } as const] : []),
  ]
}

const byShare = (children: readonly Child[]): Child[] =>
  children.filter(({ ofBase }) => ofBase !== null).toSorted((a, b) => (b.ofBase ?? 0) - (a.ofBase ?? 0))

/** At most so many bars; of more, the first and the last. */
export const partsChart =
  (most: number): Section =>
  (facts) => {
    const { figures, language, words } = facts
    const ranked = byShare(figures.children)
    const shown =
      ranked.length <= most ? ranked : [...ranked.slice(0, Math.ceil(most / 2)), ...ranked.slice(-Math.floor(most / 2))]
    if (shown.length === 0) return []
    const share = figures.target?.share
    const parts = `${words.headings.parts} (${words.figures.ofBase.toLowerCase()})`
    const [best, all] = [Math.ceil(most / 2), ranked.length].map((count) => numberText(count, language))
    return [
      {
        kind: "bars",
        caption: ranked.length <= most ? parts : `${parts}: ${words.ends(best ?? "", all ?? "")}`,
        bars: shown.map(({ name, ofBase }) => ({ label: name, value: ofBase ?? 0, text: shareText(ofBase, language) })),
        ...(share === undefined
          ? {}
          : { mark: { value: share, label: `${words.targetMark} ${shareText(share, language)}` } }),
      },
      sourceNote(facts),
    ]
  }

const workingDaysAWeek = 5
const mostAbove = 3

export const weeklyChart: Section = ({ days, figures, forecast, language, words }) => {
  const whole = wholeWeeks(days, figures.asOf.day as Day)
  if (whole.length < 2) return []
  const needed = (forecast?.needed?.perWorkingDay ?? 0) * workingDaysAWeek
  const highest = Math.max(...whole.map(([, people]) => people))
  return [
    {
      kind: "line",
      caption: words.headings.trend,
      points: whole.map(([monday, value]) => ({ label: words.week(dayText(monday, language)), value })),
      text: (value) => numberText(value, language),
      // What is far above every week would flatten them all; it is said in words beside.
      ...(needed <= 0 || needed > highest * mostAbove
        ? {}
        : { mark: { value: needed, label: `${words.needed}: ${numberText(needed, language)}` } }),
    },
  ]
}

const partColumns = {
  id: ["Kode", "Wilayah", "Penyebut", "Target", "Aktivasi", "Aktif", "Belum", "% target", "% penyebut", "No."],
  en: ["Code", "Region", "Base", "Target", "Activated", "Active", "Missing", "% target", "% base", "No."],
} as const
const partWidths = [1.35, 2.4, 1.1, 1, 1.1, 1, 1.1, 1.05, 1.15, 0.6]

export const partsTable: Section = (facts) => {
  const { figures, language, words } = facts
  const said = (value: number | null): string => (value === null ? "–" : numberText(value, language))
  return [
    { kind: "heading", text: words.headings.partsAll },
    {
      kind: "table",
      empty: words.none,
      columns: partColumns[language].map((title, at) => ({
        title,
        width: partWidths[at] ?? 1,
        ...(at > 1 ? { align: "right" as const } : {}),
      })),
      rows: figures.children.map((child) => [
        child.code,
        child.name,
        ...[child.base, child.target, child.activated, child.active, child.missing].map(said),
        ...[child.ofTarget, child.ofBase].map((share) => shareText(share, language)),
        said(child.rank),
      ]),
    },
    sourceNote(facts),
  ]
}

const groupColumns = {
  id: ["Nama", "Aktivasi", "Bagian", "Penyebut", "% penyebut", "Belum"],
  en: ["Name", "Activated", "Share", "Base", "% base", "Missing"],
} as const

const groupsTable = (
  facts: ReportFacts,
  title: string,
  { groups, labels }: { readonly groups: readonly Group[]; readonly labels: Readonly<Record<string, Words>> },
): readonly Block[] => {
  const { language, words } = facts
  const said = (value: number | null): string => (value === null ? "–" : numberText(value, language))
  return [
    { kind: "heading", text: title, level: 2 },
    {
      kind: "table",
      empty: words.none,
      columns: groupColumns[language].map((column, at) =>
        at === 0 ? { title: column, width: 2.6 } : { title: column, align: "right" as const },
      ),
      rows: groups.map(({ code, activated, share, base, ofBase, missing }) => [
        labelOf(labels, code, language),
        ...[said(activated), shareText(share, language), said(base), shareText(ofBase, language), said(missing)],
      ]),
    },
  ]
}

export const cohortsTable: Section = (facts) =>
  groupsTable(facts, facts.words.headings.cohorts, { groups: facts.figures.cohorts, labels: cohortLabels })

export const groupTables: Section = (facts) => [
  ...cohortsTable(facts),
  ...groupsTable(facts, facts.words.headings.channels, { groups: facts.figures.channels, labels: channelLabels }),
  ...groupsTable(facts, facts.words.headings.agencies, { groups: facts.figures.agencies, labels: {} }),
  sourceNote(facts),
]

export const reasonsChart: Section = (facts) => {
  const { figures, language, words } = facts
  const most = figures.reasons.slice(0, 10)
  if (most.length === 0) return []
  return [
    {
      kind: "bars",
      caption: words.headings.why,
      bars: most.map(({ reason, people }) => ({
        label: labelOf(reasonLabels, reason, language),
        value: people,
        text: numberText(people, language),
      })),
    },
    sourceNote(facts),
  ]
}

export const lettersList: Section = ({ figures, language, words }) => {
  const letters = figures.localTargets
  if (letters.length === 0) return []
  return [
    { kind: "heading", text: words.headings.letters, level: 2 },
    { kind: "list", items: letters.map((target) => targetText(target, language)) },
  ]
}

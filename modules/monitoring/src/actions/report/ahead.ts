import type { Block } from "@jatidiri/documents"
import { labelOf, placeLabels } from "../../domain/words/labels.ts"
import { dayText, numberText } from "../../domain/words/numbers.ts"
import type { Forecast } from "../../plan-contract.ts"
import type { ReportFacts, Section } from "./facts.ts"

const reachText = ({ reach, state }: Forecast, { language, words: { ahead } }: ReportFacts): string[] => {
  if (state === "reached") return [ahead.reached]
  if (reach === null) return []
  const { early, median, late } = reach
  if (median === null) return [ahead.never]
  const said = (day: string | null): string => (day === null ? "…" : dayText(day, language))
  return [ahead.reach(said(median), said(early), said(late))]
}

const neededText = ({ needed }: Forecast, { language, words: { ahead } }: ReportFacts): string[] => {
  if (needed === null || needed.perWorkingDay <= 0) return []
  const number = (value: number): string => numberText(Math.ceil(value), language)
  const { by, perWorkingDay, workingDays, counters, teamDays } = needed
  const pace =
    by === null
      ? ahead.neededInAYear(number(perWorkingDay), number(workingDays))
      : ahead.needed(dayText(by, language), number(perWorkingDay), number(workingDays))
  return counters === null || teamDays === null ? [pace] : [pace, ahead.hands(number(counters), number(teamDays))]
}

const quotaText = ({ quota }: Forecast, { language, words: { ahead } }: ReportFacts): string[] =>
  quota === null
    ? []
    : [
        ahead.quota(
          numberText(quota.perDay, language),
          numberText(quota.workingDays, language),
          numberText(quota.years, language, 1),
        ),
      ]

/** When, what a working day must bring, and how sure that is. */
export const forecastSection: Section = (facts) => {
  const { forecast, language, words } = facts
  if (forecast === undefined) return []
  const { pace, backTest } = forecast
  const items = [
    ...(pace === null ? [] : [words.ahead.pace(numberText(pace.perWorkingDay, language, 1))]),
    ...reachText(forecast, facts),
    ...quotaText(forecast, facts),
    ...neededText(forecast, facts),
    ...(backTest === null
      ? []
      : [words.ahead.trials(numberText(backTest.trials, language), numberText(backTest.daysWrong, language))]),
  ]
  return [
    { kind: "heading", text: words.headings.ahead },
    items.length === 0 ? { kind: "paragraph", text: words.ahead.cannot } : { kind: "list", items },
  ]
}

const mostStops = 12

/** Where a team brings most, first. */
export const planSection: Section = ({ plan, language, words }): readonly Block[] => {
  if (plan === undefined || plan.stops.length === 0) return []
  const number = (value: number | null): string => (value === null ? "–" : numberText(value, language))
  return [
    { kind: "heading", text: words.headings.next },
    { kind: "paragraph", text: words.plan.expected(number(plan.expected), number(plan.usedTeamDays)) },
    {
      kind: "table",
      columns: [
        { title: words.plan.place, width: 3 },
        { title: words.plan.left, align: "right" },
        { title: words.plan.days, align: "right" },
        { title: words.plan.column, align: "right", width: 1.4 },
      ],
      rows: plan.stops
        .slice(0, mostStops)
        .map(({ kind, name, remaining, teamDays, perTeamDay }) => [
          `${name} (${labelOf(placeLabels, kind, language)})`,
          number(remaining),
          number(teamDays),
          number(perTeamDay),
        ]),
    },
  ]
}

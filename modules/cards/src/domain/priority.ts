import type { Cause, QueueReason } from "../contract.ts"

/** What of somebody due for a card decides his place. */
export type Due = {
  readonly card: "none" | "held" | "lost" | "damaged" | "outdated"
  readonly cohort: string
  readonly isDisabled: boolean
}

/** Who is printed before whom, from a day on. The first class is printed first. */
export type PriorityRule = {
  readonly from: string
  readonly source: { readonly id: string; readonly en: string }
  readonly classes: readonly (readonly QueueReason[])[]
}

/** In the order of their days. A new practice is another row: what was printed under the old one keeps its reason. */
export const priorityRules: readonly PriorityRule[] = [
  {
    from: "2017-01-01",
    source: { id: "praktik kantor kependudukan", en: "practice of civil registry offices" },
    classes: [["print-ready", "first-timer"], ["disabled"], ["lost", "damaged"], ["changed-data"]],
  },
]

/** The rule in force on a day; before all of them the first. */
export const ruleOn = (day: string, rules: readonly PriorityRule[] = priorityRules): PriorityRule => {
  const rule = rules.findLast(({ from }) => from <= day) ?? rules[0]
  if (rule === undefined) throw new Error("there is no priority rule")
  return rule
}

/** Why a card is due; what happened to the card he had says more than how far its next record has come. */
export const causeOf = ({ card, cohort }: Pick<Due, "card" | "cohort">): Cause => {
  if (card === "lost" || card === "damaged") return card
  if (card === "outdated") return "changed-data"
  return cohort === "pemula" ? "first-timer" : "print-ready"
}

/** From 1; a reason that the rule does not know waits behind all classes. */
const classOf = (rule: PriorityRule, reason: QueueReason): number => {
  const at = rule.classes.findIndex((reasons) => reasons.includes(reason))
  return (at < 0 ? rule.classes.length : at) + 1
}

export type Priority = { readonly cause: Cause; readonly reason: QueueReason; readonly class: number }

/** The best class that applies to somebody, and which of his reasons gives it. */
export const priorityOf = (due: Due, rule: PriorityRule): Priority => {
  const cause = causeOf(due)
  const byCause = classOf(rule, cause)
  const byDisability = due.isDisabled ? classOf(rule, "disabled") : Number.POSITIVE_INFINITY
  return byDisability < byCause
    ? { cause, reason: "disabled", class: byDisability }
    : { cause, reason: cause, class: byCause }
}

import type { Scope } from "../contract.ts"
import type { TargetStanding } from "../plan-contract.ts"

/** A target as its letter set it. */
export type LetterTarget = {
  readonly scope: Scope
  readonly regionCode: string
  readonly shareOf: "base" | "target"
  readonly periodTo: string | null
  readonly letterFrom: string
  readonly letterDate: string | null
  readonly revision: number
  /** 0 while its period holds the day, 1 when it is over, 2 before it begins. */
  readonly standing: number
  readonly withdrawnDate: string | null
}

const aimOf = ({ scope, regionCode, shareOf, periodTo, letterFrom }: LetterTarget): string =>
  [scope, regionCode, shareOf, periodTo, letterFrom].join("|")

const byItself = ({ standing, withdrawnDate, letterDate }: LetterTarget, day: string): TargetStanding | undefined => {
  if (withdrawnDate !== null && withdrawnDate <= day) return "withdrawn"
  if (letterDate !== null && letterDate > day) return "coming"
  return standing === 0 ? undefined : standing === 1 ? "over" : "coming"
}

/**
 * How each of the targets stands on that day, in the order given, in which the first ministry's target that nothing
 * speaks against is the one in force. A local target is replaced by a later revision of the same aim only.
 */
export const standingsOf = (targets: readonly LetterTarget[], day: string): TargetStanding[] => {
  const alone = targets.map((target) => byItself(target, day))
  const standing = targets.filter((_, at) => alone[at] === undefined)
  const leading = standing.find(({ scope }) => scope === "ministry")
  return targets.map((target, at) => {
    const own = alone[at]
    if (own !== undefined) return own
    if (target === leading) return "in-force"
    if (target.scope === "ministry") return target.regionCode === leading?.regionCode ? "replaced" : "nearer-one"
    const isReplaced = standing.some((other) => aimOf(other) === aimOf(target) && other.revision > target.revision)
    return isReplaced ? "replaced" : "in-force"
  })
}

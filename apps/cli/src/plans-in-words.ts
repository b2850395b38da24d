import type { PlannedBase, PlannedTarget } from "@jatidiri/monitoring"

/** A share as a person writes it; what 0.07 times 100 adds far behind the point is not part of it. */
const percent = (share: number): string => `${Number((share * 100).toFixed(4))}%`

const peopleOf = ({ people }: PlannedBase): string =>
  people === null ? "nobody counted yet" : `${people.toLocaleString("en")} people`

const standingOf = ({ frozen, snapshot }: PlannedBase): string => {
  if (frozen) return `frozen at ${snapshot}`
  return snapshot === "" ? "rolling" : `rolling, now ${snapshot}`
}

/** One line. */
export const wordsOfBase = (base: PlannedBase): string =>
  `base ${base.baseId}: ${base.name}, ${standingOf(base)}, ${peopleOf(base)}; source: ${base.source}`

/** One line: what is to be reached, by when, and which letter says so. */
export const wordsOfTarget = (target: Omit<PlannedTarget, "withdrawn"> & Partial<PlannedTarget>): string => {
  const { regionCode, scope, share, shareOf, baseId, period, letter, revision } = target
  const { withdrawn = null } = target
  const end = withdrawn === null ? "" : `, withdrawn from ${withdrawn.date} by ${withdrawn.number}`
  const whole = shareOf === "base" ? `base ${baseId}` : `the ministry's target (base ${baseId})`
  return (
    `${regionCode}: ${scope}, ${percent(share)} of ${whole}, ${period.from} to ${period.to}; ` +
    `letter: ${letter.from}, ${letter.number}, ${letter.date}, revision ${revision}${end}`
  )
}

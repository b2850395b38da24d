import { addDays, type Day, daysBetween, jakartaDay } from "@jatidiri/kernel"
import type { Address } from "../address/address.ts"
import { type BucketUnit, unitsFor, usualUnit } from "../chart/buckets.ts"

export type Period = {
  readonly from: Day
  readonly to: Day
  readonly units: readonly BucketUnit[]
  readonly unit: BucketUnit
}

/** What the address asks for: days of its own where it names them, else so many until the day it is as of. */
export const periodOf = (address: Address, now: Date): Period => {
  // Shapes of days are judged by the address; a day that does not exist is refused by the server in words.
  const to = (address.to || address.per || jakartaDay(now)) as Day
  const from = (address.from || addDays(to, 1 - address.span)) as Day
  const length = daysBetween(from, to) + 1
  const units = unitsFor(length)
  const unit = units.find((one) => one === address.own["satuan"]) ?? usualUnit(length)
  return { from, to, units, unit: units.includes(unit) ? unit : (units[0] ?? "week") }
}

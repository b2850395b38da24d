import type { Arithmetic } from "@jatidiri/monitoring/contract"
import type { BucketUnit } from "../chart/buckets.ts"

const monthsAYear = 12
const workingDaysAWeek = 5

/** People that a day, week or month of work must bring, as the arithmetic has it; nothing where there is no date to meet. */
export const neededFor = (unit: BucketUnit, arithmetic: Arithmetic | undefined): number | undefined => {
  const perDay = arithmetic?.cards.find(({ card }) => card === "pace-to-date")?.answer.value
  if (arithmetic === undefined || perDay === undefined) return undefined
  const days = { day: 1, week: workingDaysAWeek, month: arithmetic.workingDaysAYear / monthsAYear }[unit]
  return Math.ceil(perDay * days)
}

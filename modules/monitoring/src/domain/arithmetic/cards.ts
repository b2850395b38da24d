import type { Card } from "../../contract.ts"
import {
  basesCompared,
  interimTargets,
  mostlyAsn,
  numbersInHeads,
  reachedOfTargetAndBase,
  targetFromBase,
  underStatedBound,
} from "./achievement-cards.ts"
import { baseBySnapshot } from "./base-card.ts"
import type { Known } from "./known.ts"
import { paceNeeded, paceNow, paceToDate, quotaAgainstTarget, todayAgainstQuota } from "./pace-cards.ts"
import { blanksShort, firstTimersFillTarget, firstTimersInAYear } from "./stock-cards.ts"

/** Every calculation, in the order they are shown; each gives nothing where something it needs is not known. */
const calculations: readonly ((known: Known) => Card[])[] = [
  quotaAgainstTarget,
  paceToDate,
  paceNeeded,
  paceNow,
  blanksShort,
  reachedOfTargetAndBase,
  underStatedBound,
  interimTargets,
  mostlyAsn,
  todayAgainstQuota,
  numbersInHeads,
  firstTimersInAYear,
  firstTimersFillTarget,
  baseBySnapshot,
  targetFromBase,
  basesCompared,
]

export const cardsOf = (known: Known): Card[] => calculations.flatMap((calculate) => calculate(known))

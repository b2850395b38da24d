import type { Card } from "../../contract.ts"
import {
  asnOfReached,
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
import {
  equippedPlacesAlone,
  interimInAYear,
  quotaWithWalkIns,
  remainingInAYear,
  todayGoesOn,
  visitDaysAlone,
} from "./said-cards.ts"
import { blanksReach, blanksShort, firstTimersFillTarget, firstTimersInAYear } from "./stock-cards.ts"

/** Every calculation, in the order they are shown; each gives nothing where something it needs is not known. */
const calculations: readonly ((known: Known) => Card[])[] = [
  quotaAgainstTarget,
  quotaWithWalkIns,
  paceToDate,
  paceNeeded,
  remainingInAYear,
  paceNow,
  blanksShort,
  blanksReach,
  visitDaysAlone,
  equippedPlacesAlone,
  reachedOfTargetAndBase,
  underStatedBound,
  interimTargets,
  interimInAYear,
  mostlyAsn,
  asnOfReached,
  todayAgainstQuota,
  todayGoesOn,
  numbersInHeads,
  firstTimersInAYear,
  firstTimersFillTarget,
  baseBySnapshot,
  targetFromBase,
  basesCompared,
]

export const cardsOf = (known: Known): Card[] => calculations.flatMap((calculate) => calculate(known))

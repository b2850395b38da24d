import {
  type CheckItem,
  checkItems,
  endReasons,
  rejectionReasons,
  type SiteCheck,
  type SiteRefusal,
  type SiteState,
  type SiteStep,
  suspensionReasons,
} from "../site-contract.ts"

type Way = { readonly from: readonly SiteState[]; readonly to: SiteState; readonly reasons?: readonly string[] }

/** The life of a site: which states a step may leave, and what it must be given a reason from. */
const ways: Readonly<Record<SiteStep, Way>> = {
  approve: { from: ["checked"], to: "approved" },
  reject: { from: ["requested", "checked"], to: "rejected", reasons: rejectionReasons },
  activate: { from: ["approved", "suspended"], to: "active" },
  suspend: { from: ["active"], to: "suspended", reasons: suspensionReasons },
  end: { from: ["approved", "active", "suspended"], to: "ended", reasons: endReasons },
}

export const stateAfter = (step: SiteStep): SiteState => ways[step].to

/** A check may be made again until somebody has decided. */
export const isCheckable = (state: SiteState): boolean => state === "requested" || state === "checked"
export const isOver = (state: SiteState): boolean => state === "rejected" || state === "ended"

/** A network is fit only where it was measured, not where somebody thinks so. */
export const isMet = ({ item, fits, measured }: SiteCheck): boolean =>
  fits && (item !== "network" || measured !== undefined)

/** What of the list was not found fit, or not looked at. */
export const openChecks = (checks: readonly SiteCheck[]): CheckItem[] =>
  checkItems.filter((item) => !checks.some((check) => check.item === item && isMet(check)))

type Standing = {
  readonly state: SiteState
  readonly checks: readonly SiteCheck[]
  readonly officers: number
}
type StepRefusal = Extract<SiteRefusal, "site-in-other-state" | "reason-unfit" | "checks-open" | "no-named-officer">

export const reasonNotToStep = (
  { state, checks, officers }: Standing,
  step: SiteStep,
  reason: string | undefined,
): StepRefusal | undefined => {
  const { from, reasons } = ways[step]
  if (!from.includes(state)) return "site-in-other-state"
  const isFit = reasons === undefined ? reason === undefined : reason !== undefined && reasons.includes(reason)
  if (!isFit) return "reason-unfit"
  if (step === "approve" && openChecks(checks).length > 0) return "checks-open"
  return step === "activate" && officers === 0 ? "no-named-officer" : undefined
}

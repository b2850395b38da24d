import type { CheckName, VerdictReason } from "../contract.ts"
import type { FamilyKnowledge } from "./family.ts"
import type { StatusKnowledge } from "./known.ts"

/** What was found out about one credential that has proven itself. */
export type Evidence = {
  /** False when it holds only if our clock or the issuer's is a little off. */
  readonly validityCertain: boolean
  /** How far the phone's clock is from ours, where the format tells. */
  readonly clockOffSeconds?: number
  readonly status: StatusKnowledge | undefined
  /** Of the whole answer; left out where there is no second document. */
  readonly family?: FamilyKnowledge
}

export type Outcome = "pass" | "doubt" | "fail"
type Finding = { readonly outcome: Outcome; readonly reason?: VerdictReason; readonly ageSeconds?: number }
export type Check = { readonly check: CheckName; readonly outcome: Outcome; readonly ageSeconds?: number }
export type Judgement = {
  readonly result: "accept" | "reject" | "manual"
  readonly reasons: readonly VerdictReason[]
  readonly checks: readonly Check[]
}

type Policy = { readonly maxStatusAgeSeconds: number }
/** Nothing where there is nothing to check. */
type Judge = (evidence: Evidence, policy: Policy) => Finding | undefined

/** A phone's clock further off than this is worth a word to the teller. */
const clockToleranceSeconds = 300

const proven: Judge = () => ({ outcome: "pass" })

const families: Readonly<Record<FamilyKnowledge, Finding>> = {
  member: { outcome: "pass" },
  "not-among-shown": { outcome: "fail", reason: "other-family" },
  "not-compared": { outcome: "doubt", reason: "family-not-compared" },
}
const judgeFamily: Judge = ({ family }) => (family === undefined ? undefined : families[family])

const judgeValidity: Judge = ({ validityCertain }) =>
  validityCertain ? { outcome: "pass" } : { outcome: "doubt", reason: "validity-doubtful" }

const judgeStatus: Judge = ({ status }, { maxStatusAgeSeconds }) => {
  if (status === undefined || status.status === "reserved") return { outcome: "doubt", reason: "status-unknown" }
  const ageSeconds = Math.max(0, Math.floor(status.ageSeconds))
  if (status.status !== "valid") return { outcome: "fail", reason: status.status, ageSeconds }
  return ageSeconds > maxStatusAgeSeconds
    ? { outcome: "doubt", reason: "status-old", ageSeconds }
    : { outcome: "pass", ageSeconds }
}

const judgeClock: Judge = ({ clockOffSeconds = 0 }) =>
  Math.abs(clockOffSeconds) > clockToleranceSeconds
    ? { outcome: "doubt", reason: "phone-clock-off" }
    : { outcome: "pass" }

/**
 * The checks in their order. The first four stand on proof: an answer that fails one of them is never judged, it is
 * refused. A doubtful clock of the phone does not weigh, for the nonce has proven that the answer is of this minute.
 */
const checks: readonly { readonly check: CheckName; readonly judge: Judge; readonly weighs: boolean }[] = [
  { check: "issuer", judge: proven, weighs: true },
  { check: "holder", judge: proven, weighs: true },
  { check: "fresh", judge: proven, weighs: true },
  { check: "asked", judge: proven, weighs: true },
  { check: "family", judge: judgeFamily, weighs: true },
  { check: "validity", judge: judgeValidity, weighs: true },
  { check: "status", judge: judgeStatus, weighs: true },
  { check: "clock", judge: judgeClock, weighs: false },
]

const severity: Readonly<Record<Outcome, number>> = { pass: 0, doubt: 1, fail: 2 }

/** The worst of several credentials; of equally good ones, the oldest knowledge. */
const worst = (findings: readonly Finding[]): Finding =>
  findings.reduce((a, b) => {
    const difference = severity[b.outcome] - severity[a.outcome]
    return difference > 0 || (difference === 0 && (b.ageSeconds ?? 0) > (a.ageSeconds ?? 0)) ? b : a
  })

type Found = (typeof checks)[number] & Finding

const findAll = (evidence: readonly Evidence[], policy: Policy): Found[] =>
  checks.flatMap((row) => {
    const findings = evidence.flatMap((one) => row.judge(one, policy) ?? [])
    return findings.length === 0 ? [] : [{ ...row, ...worst(findings) }]
  })

/** What weighs most comes first, for it is what the teller is told first. */
const reasonsOf = (found: readonly Found[]): VerdictReason[] =>
  found
    .toSorted((a, b) => severity[b.outcome] - severity[a.outcome])
    .flatMap(({ reason }) => (reason === undefined ? [] : [reason]))

/** One verdict on all credentials of an answer; at least one is given. */
export const judge = (evidence: readonly Evidence[], policy: Policy): Judgement => {
  const found = findAll(evidence, policy)
  const outcomes = found.filter(({ weighs }) => weighs).map(({ outcome }) => outcome)
  const result = outcomes.includes("fail") ? "reject" : outcomes.includes("doubt") ? "manual" : "accept"
  return {
    result,
    reasons: reasonsOf(found),
    checks: found.map(({ check, outcome, ageSeconds }) => ({
      check,
      outcome,
      ...(ageSeconds === undefined ? {} : { ageSeconds }),
    })),
  }
}

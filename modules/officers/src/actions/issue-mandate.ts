import { randomUUID } from "node:crypto"
import type { Tx } from "@jatidiri/database"
import { makeMandate, parseDeviceProof, verifyDeviceProof } from "@jatidiri/field"
import { accept, type PublicJwk, publicJwk, type Result, refuse, thumbprintOf } from "@jatidiri/kernel"
import type { MandateBody, MandateReply, OfficerRefusal } from "../contract.ts"
import {
  type Assignment,
  isUnderWay,
  mandateOf,
  reasonNotToMandate,
  type Term,
  termFrom,
} from "../domain/assignment.ts"
import type { SignedInOfficer } from "../domain/officer.ts"
import type { Needs } from "../needs.ts"
import {
  type AssignmentRow,
  beginTerm,
  findDevice,
  insertDevice,
  insertMandate,
  lockRoundAssignment,
  lockStandingAssignment,
  spendProof,
} from "../store/mandates.ts"
import { type Command, once } from "./once.ts"

export type MandateRefusal = Extract<
  OfficerRefusal,
  | "not-signed-in"
  | "officer-ended"
  | "power-missing"
  | "outside-region"
  | "proof-refused"
  | "proof-replayed"
  | "no-assignment"
  | "device-revoked"
  | "device-of-another"
  | "command-differs"
>
type IssueMandate = MandateBody & { readonly officer: SignedInOfficer | undefined }
type Ask = {
  readonly officer: SignedInOfficer
  readonly key: PublicJwk
  readonly device: string
  readonly proof: string
  /** The field round it is for; the standing assignment when nothing is said. */
  readonly round: string | undefined
}

const proofSeconds = 300
const seconds = (at: Date): number => Math.floor(at.getTime() / 1000)

/** The device shows that it holds the key it registers, lately and for us, and each showing counts once. */
const checkProof = async (
  tx: Tx,
  ask: Ask,
  needs: Needs,
): Promise<Result<void, "proof-refused" | "proof-replayed">> => {
  const parsed = parseDeviceProof(ask.proof)
  if (!parsed.ok) return refuse("proof-refused", parsed.refusal.code)
  const now = seconds(needs.now())
  const verified = await verifyDeviceProof(parsed.value, {
    key: ask.key,
    audience: needs.origin,
    now,
    maxAgeSeconds: proofSeconds,
    ...needs.crypto,
  })
  if (!verified.ok) return refuse("proof-refused", verified.refusal.code)
  const until = new Date((now + 2 * proofSeconds) * 1000)
  return (await tx.run(spendProof, verified.value.jti, until)) === 0 ? refuse("proof-replayed") : accept(undefined)
}

const registerDevice = async (
  tx: Tx,
  ask: Ask,
  now: Date,
): Promise<"device-of-another" | "device-revoked" | undefined> => {
  const { officerId, passkey } = ask.officer
  await tx.run(insertDevice, ask.device, officerId, JSON.stringify(ask.key), now, passkey ?? null)
  const device = await tx.get(findDevice, ask.device)
  if (device.officer_id !== officerId) return "device-of-another"
  return device.revoked_from === null ? undefined : "device-revoked"
}

const readAssignment = (row: AssignmentRow): Assignment => {
  const { assignment_id, regions, place, powers, days, max_activations, round_from, round_until } = row
  const round =
    round_from === null || round_until === null ? undefined : { from: seconds(round_from), until: seconds(round_until) }
  return { assignmentId: assignment_id, regions, place, powers, days, maxActivations: max_activations, round }
}

const readTerm = ({ term_id, term_until }: AssignmentRow): Term | undefined =>
  term_id === null || term_until === null ? undefined : { id: term_id, until: seconds(term_until) }

/** The term under way, or the next one, begun now; a round has no second. The assignment's row is locked. */
const enterTerm = async (tx: Tx, row: AssignmentRow, now: number): Promise<Term> => {
  const known = readTerm(row)
  const { days, round } = readAssignment(row)
  if (isUnderWay(known, now) || (known !== undefined && round !== undefined)) return known
  const begun = termFrom(now, { days, round }, randomUUID())
  await tx.run(beginTerm, row.assignment_id, begun.id, begun.until)
  return begun
}

const issue = async (tx: Tx, ask: Ask, row: AssignmentRow, needs: Needs): Promise<MandateReply> => {
  const assignment = readAssignment(row)
  const now = seconds(needs.now())
  const term = await enterTerm(tx, row, now)
  const mandate = mandateOf(assignment, {
    jti: randomUUID(),
    officerId: ask.officer.officerId,
    officeRegion: ask.officer.servicePoint.regionCode,
    key: ask.key,
    term,
    now,
  })
  const compact = await makeMandate(mandate, needs.mandateSigner)
  const { jti, sub, nbf, exp, max_activations } = mandate
  const made = [jti, sub, ask.device, assignment.assignmentId, compact, nbf, exp, max_activations, term.id]
  await tx.run(insertMandate, ...made)
  await needs.recordAudit(tx, {
    action: "mandate.issued",
    actor: `officer:${sub}`,
    subject: `mandate:${jti}`,
    detail: { device: ask.device, term: term.id, maxActivations: max_activations },
  })
  return { mandate: compact, trust: { anchors: [...needs.trust.anchors], demo: needs.trust.demo } }
}

const findAssignment = (tx: Tx, { officer, round }: Ask, now: Date): Promise<AssignmentRow | undefined> =>
  round === undefined
    ? tx.find(lockStandingAssignment, officer.officerId)
    : tx.find(lockRoundAssignment, officer.officerId, round, now)

const issueFirst = async (tx: Tx, ask: Ask, needs: Needs): Promise<Result<MandateReply, MandateRefusal>> => {
  const proof = await checkProof(tx, ask, needs)
  if (!proof.ok) return proof
  const row = await findAssignment(tx, ask, needs.now())
  if (row === undefined) return refuse("no-assignment")
  // reasonNotToMandate gives only codes of the permission list.
  const refusal = reasonNotToMandate(ask.officer, row) ?? (await registerDevice(tx, ask, needs.now()))
  return refusal === undefined ? accept(await issue(tx, ask, row, needs)) : refuse(refusal)
}

/**
 * Registers the officer's device and issues a mandate from his standing assignment, or from the one to the field round he
 * names: until the end of its term, at most 14 days, never more than he may do himself. All mandates of a term share its
 * count, so asking again gains nothing. The same command again gives the same mandate.
 */
export const issueMandate =
  (needs: Needs) =>
  async ({
    officer,
    commandId,
    deviceKey,
    proof,
    round,
  }: IssueMandate): Promise<Result<MandateReply, MandateRefusal>> => {
    if (officer === undefined) return refuse("not-signed-in")
    if (officer.ended) return refuse("officer-ended")
    // Left-over bits in a coordinate would give one key several thumbprints.
    if (publicJwk(deviceKey) !== undefined) return refuse("proof-refused", "deviceKey")
    const device = await thumbprintOf(deviceKey, needs.crypto.digest)
    const { officerId } = officer
    const inputHash = round === undefined ? device : `${device}.${round}`
    const command: Command = { officerId, commandId, kind: "issue-mandate", inputHash, at: needs.now() }
    return needs.database.transaction((tx) =>
      once(tx, command, () => issueFirst(tx, { officer, key: deviceKey, device, proof, round }, needs)),
    )
  }

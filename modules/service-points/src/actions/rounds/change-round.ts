import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import { mostResidents, type ServicePointRefusal } from "../../contract.ts"
import { reasonNotToChange, reasonNotToPlan } from "../../domain/round.ts"
import type { Needs, SignedInOfficer } from "../../needs.ts"
import type { ChangeBody, ChangeReply, RoundRefusal } from "../../round-contract.ts"
import { changeInvited, changeRoundRow, removeInvited, removeKits, removeTeam } from "../../store/changes.ts"
import { findRoundRow, insertInvited, insertRoundKits, lockRound, type RoundRow } from "../../store/rounds.ts"
import { eraseBeforeFetched } from "../erase-unfetched.ts"
import { once } from "../once.ts"
import { isElsewhere, spanOf } from "../plan-by-officer.ts"
import { findInvited } from "./find-invited.ts"
import { joinTeam } from "./join-team.ts"
import { reserve } from "./reserve.ts"

export type ChangeRefusal =
  | Extract<
      ServicePointRefusal,
      | "not-signed-in"
      | "officer-ended"
      | "power-missing"
      | "outside-region"
      | "command-differs"
      | "round-upside-down"
      | "round-too-long"
      | "round-in-the-past"
      | "officer-unknown"
      | "officer-unfit"
      | "nobody-invited"
      | "too-many-invited"
      | "round-unknown"
      | "round-over"
      | "pack-fetched"
    >
  | Exclude<
      RoundRefusal,
      `series-${string}` | "period-wrong" | "incident-elsewhen" | "note-holds-number" | "kit-named-twice"
    >
type ChangeRound = ChangeBody & { readonly roundId: string; readonly officer: SignedInOfficer | undefined }
type Changing = Omit<ChangeRound, "officer"> & { readonly officer: SignedInOfficer }

const reasonAgainst = (needs: Needs, round: RoundRow, change: Changing) => {
  const closedAt = round.closed_at
  const times = { startsAt: round.starts_at, until: round.until_at, ...(closedAt === null ? {} : { closedAt }) }
  const late = reasonNotToChange(times, needs.now())
  if (late !== undefined) return late
  if (round.version !== change.version) return "round-changed" as const
  if (change.invited !== undefined && isElsewhere(round.region_code, change.invited)) return "outside-region" as const
  return reasonNotToPlan(spanOf(change), needs.now())
}

type Kept = Omit<ChangeReply, "roundId" | "version">

/** Others in place of those invited before; nobody carries those yet. Without a word about them they stay. */
const replaceInvited = async (
  needs: Needs,
  tx: Tx,
  round: RoundRow,
  { invited }: Changing,
): Promise<Result<Kept, "nobody-invited" | "too-many-invited">> => {
  if (invited === undefined) return accept({ residents: round.residents, notInRegister: 0 })
  const found = await findInvited(needs, tx, { regionCode: round.region_code, invited })
  const { residentIds, invitedBy, notInRegister, leftOut, agency = null } = found
  if (residentIds.length === 0) return refuse("nobody-invited")
  if (residentIds.length > mostResidents) return refuse("too-many-invited")
  await tx.run(removeInvited, round.round_id)
  await tx.run(changeInvited, round.round_id, invitedBy, residentIds.length, agency)
  await tx.run(insertInvited, round.round_id, residentIds)
  return accept({ residents: residentIds.length, notInRegister, ...(leftOut === undefined ? {} : { leftOut }) })
}

const rewrite = async (tx: Tx, { roundId, ...change }: Changing): Promise<void> => {
  const { name, host, place = null, kit = [], kits = [], maxActivations } = change
  const { from, startsAt, until } = spanOf(change)
  await tx.run(changeRoundRow, roundId, name, host.kind, host.name, place, kit, from, startsAt, until, maxActivations)
  await tx.run(removeKits, roundId)
  await tx.run(insertRoundKits, roundId, kits)
}

/** Mandates follow: those of the team as it was end now, and who is in it has another assignment, with the count he had. */
const renewTeam = async (needs: Needs, tx: Tx, round: RoundRow, change: Changing) => {
  const { officers, name, maxActivations, roundId, officer } = change
  const { from, until } = spanOf(change)
  await needs.endRound(tx, roundId)
  await tx.run(removeTeam, roundId)
  const terms = { name, regionCode: round.region_code, from, until, maxActivations }
  return joinTeam(needs, tx, { roundId, ...terms, officers, actor: `officer:${officer.officerId}` })
}

const change = async (needs: Needs, tx: Tx, wanted: Changing): Promise<Result<ChangeReply, ChangeRefusal>> => {
  const { roundId, officer, officers, kits = [], leaveCounter } = wanted
  const round = await tx.find(lockRound, roundId)
  if (round === undefined) return refuse("round-unknown")
  const wrong = reasonAgainst(needs, round, wanted)
  if (wrong !== undefined) return refuse(wrong)
  const actor = `officer:${officer.officerId}`
  const erased = await eraseBeforeFetched(needs, tx, { roundId, officerId: officer.officerId })
  if (!erased.ok) return erased
  const people = await replaceInvited(needs, tx, round, wanted)
  if (!people.ok) return people
  const taken = await reserve(needs, tx, {
    ...{ officer, officers, kits, spans: [spanOf(wanted)], except: roundId, leaveCounter },
  })
  if (taken !== undefined) return refuse(taken)
  await rewrite(tx, wanted)
  const unfit = await renewTeam(needs, tx, round, wanted)
  if (unfit !== undefined) return refuse(unfit)
  const version = round.version + 1
  const detail = { version, residents: people.value.residents, officers: officers.length }
  await needs.recordAudit(tx, { action: "round.changed", actor, subject: `round:${roundId}`, detail })
  return accept({ roundId, version, ...people.value })
}

/**
 * Changes a round before its team starts: time, place, team, things, people. A pack that was made is made anew; one that
 * a device has begun to fetch is out of reach, and then the round is only closed.
 */
export const changeRound =
  (needs: Needs) =>
  async ({ officer, ...command }: ChangeRound): Promise<Result<ChangeReply, ChangeRefusal>> => {
    if (officer === undefined) return refuse("not-signed-in")
    const round = await needs.database.find(findRoundRow, command.roundId)
    if (round === undefined) return refuse("round-unknown")
    const refusal = needs.reasonNotTo(officer, "issue-mandates", round.region_code)
    if (refusal !== undefined) return refuse(refusal)
    const { commandId, ...input } = command
    const { officerId } = officer
    return needs.database.transaction((tx) =>
      once(tx, { officerId, commandId, kind: "change-round", input, at: needs.now() }, () =>
        change(needs, tx, { ...command, officer }),
      ),
    )
  }

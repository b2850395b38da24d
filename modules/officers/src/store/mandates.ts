import { statement } from "@jatidiri/database"
import type { Place, Power } from "@jatidiri/field"

export type AssignmentRow = {
  readonly assignment_id: string
  readonly regions: string[]
  readonly place: Place
  readonly powers: Power[]
  readonly days: number
  readonly max_activations: number
  readonly term_id: string | null
  readonly term_until: Date | null
  readonly round_from: Date | null
  readonly round_until: Date | null
}

const assignmentColumns = `assignment_id, regions, place, powers, days, max_activations, term_id, term_until,
  round_from, round_until`
const isStanding = "until_at is null and round_from is null"

export const findStandingAssignment = statement<AssignmentRow>(
  "officers.find-standing-assignment",
  `select ${assignmentColumns} from officers.assignments where officer_id = $1 and ${isStanding}`,
)

/** Two devices that ask at once must not begin two terms. */
export const lockStandingAssignment = statement<AssignmentRow>(
  "officers.lock-standing-assignment",
  `select ${assignmentColumns} from officers.assignments where officer_id = $1 and ${isStanding} for update`,
)

/** The officer's assignment to a field round while that lasts. */
export const lockRoundAssignment = statement<AssignmentRow>(
  "officers.lock-round-assignment",
  `select ${assignmentColumns} from officers.assignments
   where officer_id = $1 and place ->> 'id' = $2 and until_at is null and round_from <= $3 and round_until > $3 for update`,
)

export const beginTerm = statement(
  "officers.begin-term",
  "update officers.assignments set term_id = $2, term_until = to_timestamp($3) where assignment_id = $1",
)

export const endAssignment = statement(
  "officers.end-assignment",
  `update officers.assignments set until_at = $2 where officer_id = $1 and ${isStanding}`,
)

export const endRoundAssignments = statement(
  "officers.end-round-assignments",
  "update officers.assignments set until_at = $2 where place ->> 'id' = $1 and until_at is null and round_from is not null",
)

export const insertAssignment = statement(
  "officers.insert-assignment",
  `insert into officers.assignments
     (assignment_id, officer_id, regions, place, powers, days, max_activations, from_at, round_from, round_until)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
)

export const spendProof = statement(
  "officers.spend-proof",
  "insert into officers.spent_proofs (jti, until) values ($1, $2) on conflict (jti) do nothing",
)

export const deleteOldProofs = statement(
  "officers.delete-old-proofs",
  "delete from officers.spent_proofs where until < $1",
)

export const insertDevice = statement(
  "officers.insert-device",
  `insert into officers.devices (thumbprint, officer_id, key, registered_at, passkeys)
   values ($1, $2, $3, $4, array_remove(array[$5], null))
   on conflict (thumbprint) do update
   set passkeys = array(select distinct unnest(devices.passkeys || excluded.passkeys))
   where devices.officer_id = excluded.officer_id and not devices.passkeys @> excluded.passkeys`,
)

export type DeviceRow = { readonly officer_id: string; readonly revoked_from: Date | null }

export const findDevice = statement<DeviceRow>(
  "officers.find-device",
  "select officer_id, revoked_from from officers.devices where thumbprint = $1",
)

export const insertMandate = statement(
  "officers.insert-mandate",
  `insert into officers.mandates (jti, officer_id, device, assignment_id, compact, nbf, exp, max_activations, term_id)
   values ($1, $2, $3, $4, $5, to_timestamp($6), to_timestamp($7), $8, $9)`,
)

export type MandateRow = {
  readonly jti: string
  readonly officer_id: string
  readonly device: string
  readonly compact: string
  readonly office_region: string
  readonly term_id: string
  readonly revoked_from: Date | null
  readonly closed_from: Date | null
  readonly device_revoked_from: Date | null
}

export const findMandateRow = statement<MandateRow>(
  "officers.find-mandate",
  `select m.jti, m.officer_id, m.device, m.compact, s.region_code as office_region,
          m.term_id, m.revoked_from, m.closed_from, d.revoked_from as device_revoked_from
   from officers.mandates m
   join officers.devices d on d.thumbprint = m.device
   join officers.people p on p.officer_id = m.officer_id
   join officers.service_points s using (service_point_id)
   where m.jti = $1`,
)

/** Every mandate that was made for the round, whichever assignment it was made from. */
export const closeRoundMandates = statement(
  "officers.close-round-mandates",
  `update officers.mandates m set closed_from = least(m.closed_from, $2)
   from officers.assignments a
   where a.assignment_id = m.assignment_id and a.place ->> 'id' = $1 and a.round_from is not null`,
)

/** An assignment to a round goes on in the term of an earlier one to the same round, where there was one. */
export const continueTerm = statement(
  "officers.continue-term",
  `update officers.assignments a set term_id = earlier.term_id, term_until = a.round_until
   from (select term_id from officers.assignments
         where officer_id = $2 and place ->> 'id' = $3 and round_from is not null and term_id is not null
         order by from_at desc limit 1) as earlier
   where a.assignment_id = $1`,
)

/** A second revocation may only move the moment back: what was refused once stays refused. */
export const revokeMandateFrom = statement(
  "officers.revoke-mandate",
  "update officers.mandates set revoked_from = least(revoked_from, $2) where jti = $1",
)

export const revokeDevicesOf = statement(
  "officers.revoke-devices-of",
  "update officers.devices set revoked_from = least(revoked_from, $2) where officer_id = $1",
)

export const revokeDeviceFrom = statement(
  "officers.revoke-device",
  "update officers.devices set revoked_from = least(revoked_from, $2) where thumbprint = $1",
)

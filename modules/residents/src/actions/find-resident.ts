import type { Queries } from "@jatidiri/database"
import { parseNik, parseResidentId } from "@jatidiri/kernel"
import type { FamilyCard, Resident } from "../domain/resident.ts"
import { familyCardOf, residentOf } from "../store/read-resident.ts"
import { findResidentById, findResidentWithNik, type GoneStatus, listFamily, listGone } from "../store/residents.ts"

/** The person, whatever his state in the register (`registerStatus` says it); nothing for an id it never gave. */
export const findResident = async (queries: Queries, residentId: string): Promise<Resident | undefined> => {
  if (!parseResidentId(residentId).ok) return undefined
  const row = await queries.find(findResidentById, residentId)
  return row === undefined ? undefined : residentOf(row)
}

/** Which of these people died, moved away or were taken out; nothing of an id that the register never gave. */
export const findGone = async (
  queries: Queries,
  residentIds: readonly string[],
): Promise<{ readonly residentId: string; readonly reason: GoneStatus }[]> => {
  const known = residentIds.filter((id) => parseResidentId(id).ok)
  const rows = await queries.rows(listGone, known)
  return rows.map(({ resident_id, register_status }) => ({ residentId: resident_id, reason: register_status }))
}

/** The card of the person's family with its active members; nothing when none of them is active. */
export const findFamilyCard = async (queries: Queries, residentId: string): Promise<FamilyCard | undefined> => {
  if (!parseResidentId(residentId).ok) return undefined
  return familyCardOf(await queries.rows(listFamily, residentId))
}

/** The person with that NIK; nothing for a text that is no NIK or one the register does not know. */
export const findResidentByNik = async (queries: Queries, nik: string): Promise<Resident | undefined> => {
  if (!parseNik(nik).ok) return undefined
  const row = await queries.find(findResidentWithNik, nik)
  return row === undefined ? undefined : residentOf(row)
}

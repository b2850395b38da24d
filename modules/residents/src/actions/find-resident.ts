import type { Queries } from "@jatidiri/database"
import { parseNik, parseResidentId } from "@jatidiri/kernel"
import type { Resident, ResidentWithFamily } from "../domain/resident.ts"
import { familyCardOf, residentOf } from "../store/read-resident.ts"
import { findResidentById, findResidentWithNik, listFamily } from "../store/residents.ts"

/**
 * The person and his family card, whatever his state in the register (`registerStatus` says it); nothing for an id that
 * the register never gave.
 */
export const findResident = async (queries: Queries, residentId: string): Promise<ResidentWithFamily | undefined> => {
  if (!parseResidentId(residentId).ok) return undefined
  const row = await queries.find(findResidentById, residentId)
  if (row === undefined) return undefined
  const resident = residentOf(row)
  const family = await queries.rows(listFamily, resident.kkNumber)
  return { ...resident, familyCard: familyCardOf(resident.kkNumber, family) }
}

/** The person with that NIK, without the family; nothing for a text that is no NIK or one the register does not know. */
export const findResidentByNik = async (queries: Queries, nik: string): Promise<Resident | undefined> => {
  if (!parseNik(nik).ok) return undefined
  const row = await queries.find(findResidentWithNik, nik)
  return row === undefined ? undefined : residentOf(row)
}

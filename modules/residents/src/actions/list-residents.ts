import type { Queries } from "@jatidiri/database"
import { jakartaDay, parseNik, parseResidentId } from "@jatidiri/kernel"
import type { Resident } from "../domain/resident.ts"
import type { Needs } from "../needs.ts"
import { listEligibleIds, listIdsWithNik } from "../store/lists.ts"
import { residentOf } from "../store/read-resident.ts"
import { listResidentsWithIds } from "../store/residents.ts"

/** These people in the order of their ids, whatever their state in the register; nobody for an id it never gave. */
export const listResidents = async (queries: Queries, residentIds: readonly string[]): Promise<Resident[]> => {
  const known = residentIds.filter((id) => parseResidentId(id).ok)
  return (await queries.rows(listResidentsWithIds, known)).map(residentOf)
}

/** Who of a region has one of these NIKs and is active in the register; numbers that are none are passed over. */
export const listIdsByNik = async (
  queries: Queries,
  regionCode: string,
  niks: readonly string[],
): Promise<readonly string[]> => {
  const known = niks.filter((nik) => parseNik(nik).ok)
  return (await queries.rows(listIdsWithNik, regionCode, known)).map(({ resident_id }) => resident_id)
}

/** A page of those of a region who could be activated today, in the order of their ids, behind the id `after`. */
export const listEligible =
  (needs: Pick<Needs, "now">) =>
  async (
    queries: Queries,
    asked: { readonly regionCode: string; readonly after: string; readonly limit: number },
  ): Promise<readonly string[]> => {
    const { regionCode, after, limit } = asked
    const rows = await queries.rows(listEligibleIds, regionCode, after, limit, jakartaDay(needs.now()))
    return rows.map(({ resident_id }) => resident_id)
  }

import type { Queries } from "@jatidiri/database"
import { findPlaceOfOfficer, findPlaceWithId, listPlacesWithin, type PlaceRow } from "../store/places.ts"

/** A service point by what other rooms call it. */
export type KnownPlace = { readonly id: string; readonly name: string; readonly regionCode: string }

const known = ({ id, name, region_code: regionCode }: PlaceRow): KnownPlace => ({ id, name, regionCode })

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The service point with this id; nothing for any other text. */
export const findServicePoint = async (queries: Queries, id: string): Promise<KnownPlace | undefined> => {
  const row = uuid.test(id) ? await queries.find(findPlaceWithId, id) : undefined
  return row === undefined ? undefined : known(row)
}

/** Where an officer serves, or served last. */
export const findServicePointOf = async (queries: Queries, officerId: string): Promise<KnownPlace | undefined> => {
  const row = uuid.test(officerId) ? await queries.find(findPlaceOfOfficer, officerId) : undefined
  return row === undefined ? undefined : known(row)
}

/** Service points within any of these regions, by name. */
export const listServicePointsWithin = async (
  queries: Queries,
  regions: readonly string[],
): Promise<readonly KnownPlace[]> => {
  const patterns = regions.flatMap((code) => [code, `${code}.%`])
  return (await queries.rows(listPlacesWithin, patterns)).map(known)
}

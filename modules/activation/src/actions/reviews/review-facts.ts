import type { Queries } from "@jatidiri/database"
import { type Mandate, parseMandate } from "@jatidiri/field"
import type { Needs, ResidentRecord } from "../../needs.ts"
import type { ReviewedRow } from "../../store/reviews.ts"

/** What a list shows beside its rows, asked once for each officer, mandate and resident. */
export type Facts = {
  readonly officers: ReadonlyMap<string, string>
  readonly places: ReadonlyMap<string, Mandate["place"]>
  readonly residents: ReadonlyMap<string, ResidentRecord>
}

const distinct = (values: readonly (string | null)[]): string[] => [
  ...new Set(values.filter((value) => value !== null)),
]

const placeOf = async (queries: Queries, jti: string, needs: Needs): Promise<Mandate["place"]> => {
  const known = await needs.findMandate(queries, jti)
  const mandate = known && parseMandate(known.compact)
  if (!mandate?.ok) throw new Error("the mandate of a recorded entry is gone")
  return mandate.value.payload.place
}

/** The residents behind these entries, by id. */
export const findResidents = async (
  queries: Queries,
  rows: readonly ReviewedRow[],
  needs: Needs,
): Promise<Facts["residents"]> => {
  const ids = distinct(rows.map(({ resident_id }) => resident_id))
  const residents = ids.length === 0 ? [] : await needs.listResidents(queries, ids)
  return new Map(residents.map((resident) => [resident.residentId, resident]))
}

export const findFacts = async (queries: Queries, rows: readonly ReviewedRow[], needs: Needs): Promise<Facts> => {
  const officers = new Map<string, string>()
  for (const id of distinct(rows.map(({ officer_id }) => officer_id)))
    officers.set(id, (await needs.findOfficerName(queries, id)) ?? "")
  const places = new Map<string, Mandate["place"]>()
  for (const jti of distinct(rows.map(({ mandate }) => mandate))) places.set(jti, await placeOf(queries, jti, needs))
  return { officers, places, residents: await findResidents(queries, rows, needs) }
}

/** How an entry stands: a voucher's binding, or a withdrawal that waits. */
export const isHeld = ({ state, withdrawal }: ReviewedRow): boolean => state === "held" || withdrawal === "held"

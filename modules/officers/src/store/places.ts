import { statement } from "@jatidiri/database"

export type PlaceRow = { readonly id: string; readonly name: string; readonly region_code: string }

const columns = "s.service_point_id as id, s.name, s.region_code"

export const findPlaceWithId = statement<PlaceRow>(
  "officers.find-place",
  `select ${columns} from officers.service_points s where s.service_point_id = $1`,
)

/** Also of one whose service has ended: what he did there stays done. */
export const findPlaceOfOfficer = statement<PlaceRow>(
  "officers.find-place-of-officer",
  `select ${columns} from officers.people p join officers.service_points s using (service_point_id) where p.officer_id = $1`,
)

/** Those within regions like one of these, by name. */
export const listPlacesWithin = statement<PlaceRow>(
  "officers.list-places-within",
  `select ${columns} from officers.service_points s where s.region_code like any ($1::text[]) order by s.name, s.service_point_id`,
)

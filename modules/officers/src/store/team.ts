import { statement } from "@jatidiri/database"
import { type OfficerRow, officerColumns, officerTables } from "./people.ts"

/** Serving at a place whose region is like one of $1, with all of the powers $2 now; by name. */
export const listServing = statement<OfficerRow>(
  "officers.list-serving",
  `select ${officerColumns} from ${officerTables}
   where s.region_code like any ($1::text[]) and g.powers @> $2::text[] and (p.ended_at is null or p.ended_at > $3)
   order by p.name, p.officer_id limit $4`,
)

import { statement } from "@jatidiri/database"
import type { IncidentCode } from "../round-contract.ts"

export const insertIncident = statement(
  "service_points.insert-incident",
  `insert into service_points.incidents (incident_id, round_id, at, code, note, reported_by, reporter, recorded_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
)

export type IncidentRow = {
  readonly at: Date
  readonly code: IncidentCode
  readonly note: string | null
  readonly reporter: string
}

export const listIncidents = statement<IncidentRow>(
  "service_points.list-incidents",
  `select at, code, note, reporter from service_points.incidents where round_id = $1 order by at, incident_id limit 500`,
)

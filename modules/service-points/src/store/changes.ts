import { statement } from "@jatidiri/database"

/** The next version of a round that has not begun; its region and series stay. */
export const changeRoundRow = statement(
  "service_points.change-round",
  `update service_points.rounds set version = version + 1, name = $2, host_kind = $3, host_name = $4, place = $5, kit = $6,
     from_at = $7, starts_at = $8, until_at = $9, max_activations = $10
   where round_id = $1`,
)

export const changeInvited = statement(
  "service_points.change-invited",
  "update service_points.rounds set invited_by = $2, residents = $3, agency = $4 where round_id = $1",
)

export const removeInvited = statement(
  "service_points.remove-invited",
  "delete from service_points.invited where round_id = $1",
)

export const removeTeam = statement(
  "service_points.remove-team",
  "delete from service_points.teams where round_id = $1",
)

export const removeKits = statement(
  "service_points.remove-kits",
  "delete from service_points.round_kits where round_id = $1",
)

export const insertSeries = statement(
  "service_points.insert-series",
  `insert into service_points.series (series_id, weekdays, until_day, skipped, planned_by, planned_at)
   values ($1, $2, $3, $4, $5, $6)`,
)

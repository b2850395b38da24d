import { statement } from "@jatidiri/database"

/** Corrections are written one after another, so that none slips in beside one that is being judged. */
export const holdCorrections = statement(
  "monitoring.hold-corrections",
  "select from monitoring.followed where source = 'correction' for update",
)

export const findCorrection = statement<{ people: number }>(
  "monitoring.find-correction",
  `select people from monitoring.corrections where letter = $1 and region_code = $2 and kind = $3 and day = $4::date
     and channel = $5 and cohort = $6 and agency = $7`,
)

export const addCorrection = statement(
  "monitoring.add-correction",
  `insert into monitoring.corrections
     (letter, region_code, kind, day, channel, cohort, agency, first_time, people, at, recorded_day)
   values ($1, $2, $3, $4::date, $5, $6, $7, $8, $9, $10, $11::date)`,
)

/** What the sums and the corrections that are still to be added to them come to. */
export const countKind = statement<{ people: number }>(
  "monitoring.count-kind",
  `select (coalesce((select people from monitoring.totals where book = 'live' and region_code = $1 and kind = $2), 0)
     + coalesce((select sum(people) from monitoring.corrections, monitoring.followed
         where source = 'correction' and kind = $2 and ($1 = '' or region_code = $1 or starts_with(region_code, $1 || '.'))
           and (corrections.xid, corrections.ledger_id) > (followed.xid, followed.ledger_id)), 0))::float8 as people`,
)

export const regionExists = statement<{ there: boolean }>(
  "monitoring.region-exists",
  "select $1 = '' or exists (select from residents.published_regions where code = $1) as there",
)

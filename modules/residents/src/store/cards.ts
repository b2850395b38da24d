import { statement } from "@jatidiri/database"
import type { CardStatus, RecordingStatus } from "../domain/codes.ts"

export type DueRow = {
  readonly resident_id: string
  readonly region_code: string
  readonly recording_status: RecordingStatus
  readonly card_status: CardStatus
  readonly cohort: string
  readonly disability: number
}

/**
 * Active people behind an id whose record is ready for printing, or who were recorded and whose card was lost, damaged or
 * overtaken by a change. Reads the register once from end to end, page by page.
 */
export const listDueForCard = statement<DueRow>(
  "residents.list-due-for-card",
  `select r.resident_id::text, r.region_code, r.recording_status, r.card_status, r.cohort, r.disability
   from residents.residents r
   where r.resident_id > $1::bigint and r.register_status = 'active' and (
     r.recording_status = 'PRINT_READY_RECORD' and r.card_status <> 'held'
     or r.card_status in ('lost', 'damaged', 'outdated') and residents.is_recorded(r.recording_status))
   order by r.resident_id limit $2`,
)

export const readReleaseSum = statement<{ readonly release: string }>(
  "residents.read-release-sum",
  "select coalesce(sum(release), 0)::text as release from residents.published_releases",
)

/**
 * Of each regency's newest release, as its own sums have it. Who was recorded before he was obliged to is in no group
 * counted against others, so this is never too many.
 */
export const countNotRecorded = statement<{ readonly people: string }>(
  "residents.count-not-recorded",
  `with newest as (
     select left(region_code, 5) as regency, max(snapshot) as snapshot from residents.population
     where region_code = $1 or (region_code > $1 || '.' and region_code < $1 || '/') group by 1)
   select coalesce(sum(greatest(wajib_ktp - recorded, 0)), 0)::text as people
   from residents.population p join newest on newest.snapshot = p.snapshot and newest.regency = left(p.region_code, 5)
   where p.region_code = $1 or (p.region_code > $1 || '.' and p.region_code < $1 || '/')`,
)

import { statement } from "@jatidiri/database"

/** Bounds of everything below a region: the sign after `.` is `/`, and codes are compared byte by byte. */
export const within = "(r.region_code = $1 or (r.region_code > $1 || '.' and r.region_code < $1 || '/'))"

/** The rule of `reasonNotToActivate` for who is active in the register, on the day $4; a test holds the two together. */
export const isEligible = `((r.card_status = 'held' or residents.is_recorded(r.recording_status))
     and (r.birth_day <= ($4::date - interval '16 years')::date
       or residents.is_wajib_ktp(r.birth_day, r.nationality, r.stay_permit_number, r.marital_status, $4::date)))`

/** Of a region, from behind the id $2 on. */
export const listEligibleIds = statement<{ readonly resident_id: string }>(
  "residents.list-eligible",
  `select r.resident_id::text from residents.residents r
   where ${within} and r.resident_id > $2::bigint and r.register_status = 'active' and ${isEligible}
   order by r.resident_id limit $3`,
)

/** Active people of a region among those with these numbers. */
export const listIdsWithNik = statement<{ readonly resident_id: string }>(
  "residents.list-ids-by-nik",
  `select r.resident_id::text from residents.residents r
   where ${within} and r.nik = any ($2::bigint[]) and r.register_status = 'active' order by r.resident_id`,
)

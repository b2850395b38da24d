import { statement } from "@jatidiri/database"

export const isRegisterFilled = statement<{ filled: boolean }>(
  "residents.is-register-filled",
  "select exists (select from residents.residents) as filled",
)

export const findEligible = statement<{ nik: string; name: string; village: string; district: string }>(
  "residents.find-eligible",
  `select lpad(r.nik::text, 16, '0') as nik, r.name, village.name as village, district.name as district
   from residents.residents r
   join residents.regions village on village.code = r.region_code
   join residents.regions district on district.code = left(r.region_code, 8)
   where (r.region_code = $2 or starts_with(r.region_code, $2 || '.')) and r.register_status = 'active' and r.card_status = 'held' and r.photo is not null
     and residents.is_wajib_ktp(r.birth_day, r.nationality, r.stay_permit_number, r.marital_status, current_date)
   order by r.resident_id limit $1`,
)

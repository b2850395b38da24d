import { statement } from "@jatidiri/database"
import type { RegisterStatus } from "../domain/codes.ts"

/** Days come as text, since a day has no time zone; nulls are what the register does not know. */
export type PersonRow = {
  readonly nik: string
  readonly name: string
  readonly sex: number
  readonly birth_place: string
  readonly birth_day: string
  readonly religion: number
  readonly marital_status: number
  readonly occupation: number
  readonly nationality: number
  readonly education: number
  readonly blood_group: number
  readonly stay_permit_number: string | null
}

export type ResidentRow = PersonRow & {
  readonly resident_id: string
  readonly kk_number: string
  readonly address: string
  readonly rt: string
  readonly rw: string
  readonly region_code: string
  readonly postal_code: string | null
  readonly village: string
  readonly district: string
  readonly regency: string
  readonly province: string
  readonly disability: number
  readonly recording_status: string
  readonly card_status: string
  readonly card_issue_place: string | null
  readonly card_issue_day: string | null
  readonly card_valid_until: string | null
  readonly cohort: string
  readonly agency: string | null
  readonly photo: string | null
  readonly register_status: string
  readonly snapshot: string
}

export type MemberRow = PersonRow & {
  readonly kk_number: string
  readonly family_relation: number
  readonly marriage_day: string | null
  readonly passport_number: string | null
  readonly father_name: string | null
  readonly mother_name: string | null
  readonly kk_issue_day: string | null
}

/** The 16 digits of a number, zeros at the front among them. */
const digits = (column: string): string => `lpad(${column}::text, 16, '0')`

const person = `${digits("r.nik")} as nik, r.name, r.sex, r.birth_place, r.birth_day::text, r.religion, r.marital_status, r.occupation,
  r.nationality, r.education, r.blood_group, r.stay_permit_number`

const resident = `select r.resident_id::text, ${digits("r.kk_number")} as kk_number, r.address, r.rt, r.rw, r.region_code, r.postal_code,
    ${person}, village.name as village, district.name as district, regency.name as regency, province.name as province,
    r.disability, r.recording_status, r.card_status, r.card_issue_place, r.card_issue_day::text,
    r.card_valid_until::text, r.cohort, r.agency, r.photo, r.register_status, r.snapshot
  from residents.residents r
  join residents.regions village on village.code = r.region_code
  join residents.regions district on district.code = left(r.region_code, 8)
  join residents.regions regency on regency.code = left(r.region_code, 5)
  join residents.regions province on province.code = left(r.region_code, 2)`

export const findResidentById = statement<ResidentRow>(
  "residents.find-resident",
  `${resident} where r.resident_id = $1`,
)

export const findResidentWithNik = statement<ResidentRow>(
  "residents.find-resident-by-nik",
  `${resident} where r.nik = $1`,
)

export const listResidentsWithIds = statement<ResidentRow>(
  "residents.list-residents",
  `${resident} where r.resident_id = any ($1::bigint[]) order by r.resident_id`,
)

/** Every register status but `active`. */
export type GoneStatus = Exclude<RegisterStatus, "active">

export const listGone = statement<{ readonly resident_id: string; readonly register_status: GoneStatus }>(
  "residents.list-gone",
  `select resident_id::text, register_status from residents.residents
   where resident_id = any ($1::bigint[]) and register_status <> 'active'`,
)

export const listFamily = statement<MemberRow>(
  "residents.list-family",
  `select ${digits("r.kk_number")} as kk_number, ${person}, r.family_relation, r.marriage_day::text, r.passport_number, r.father_name, r.mother_name,
     r.kk_issue_day::text
   from residents.residents r
   where r.kk_number = (select kk_number from residents.residents where resident_id = $1) and r.register_status = 'active'
   order by r.family_relation, r.birth_day, r.resident_id`,
)

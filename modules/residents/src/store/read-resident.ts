import type { Day, KkNumber, Nik, RegionCode, ResidentId, SnapshotId } from "@jatidiri/kernel"
import * as codes from "../domain/codes.ts"
import { occupations } from "../domain/occupations.ts"
import type { FamilyCard, FamilyMember, Person, Resident } from "../domain/resident.ts"
import type { MemberRow, PersonRow, ResidentRow } from "./residents.ts"

/** Rows as the words of the domain. The import judged every value, so the brands here are earned there. */
const label = (table: readonly string[], code: number): string => {
  const text = table[code - 1]
  if (text === undefined) throw new Error("the register holds a code that is in no table")
  return text
}

const known = <Text extends string>(text: string | null): Text | undefined =>
  text === null ? undefined : (text as Text)

const cardMaritalStatus = (familyCode: number): string => {
  const code = familyCode === 1 ? 1 : familyCode <= 3 ? 2 : familyCode <= 5 ? 3 : 4
  return label(codes.cardMaritalStatuses, code)
}

const unknownBloodGroup = codes.bloodGroups.length
const noDisability = codes.disabilities.length

const personOf = (row: PersonRow): Person => ({
  nik: row.nik as Nik,
  name: row.name,
  sex: row.sex === 1 ? "male" : "female",
  birthPlace: row.birth_place,
  birthDay: row.birth_day as Day,
  religion: label(codes.religions, row.religion),
  maritalStatus: cardMaritalStatus(row.marital_status),
  occupation: label(occupations, row.occupation),
  nationality: label(codes.nationalities, row.nationality),
  education: label(codes.educations, row.education),
  bloodGroup: row.blood_group === unknownBloodGroup ? undefined : label(codes.bloodGroups, row.blood_group),
})

export const residentOf = (row: ResidentRow): Resident => ({
  ...personOf(row),
  residentId: row.resident_id as ResidentId,
  kkNumber: row.kk_number as KkNumber,
  address: {
    street: row.address,
    rt: row.rt,
    rw: row.rw,
    village: row.village,
    district: row.district,
    regency: row.regency,
    province: row.province,
    postalCode: known(row.postal_code),
    regionCode: row.region_code as RegionCode,
  },
  disability: row.disability === noDisability ? undefined : label(codes.disabilities, row.disability),
  stayPermitNumber: known(row.stay_permit_number),
  isEverMarried: row.marital_status > 1,
  recordingStatus: row.recording_status as Resident["recordingStatus"],
  cardStatus: row.card_status as Resident["cardStatus"],
  cardIssuePlace: known(row.card_issue_place),
  cardIssueDay: known(row.card_issue_day),
  cardValidUntil: known(row.card_valid_until),
  cohort: row.cohort as Resident["cohort"],
  agency: known(row.agency),
  photo: known(row.photo),
  registerStatus: row.register_status as Resident["registerStatus"],
  snapshot: row.snapshot as SnapshotId,
})

const memberOf = (row: MemberRow): FamilyMember => ({
  ...personOf(row),
  familyMaritalStatus: label(codes.maritalStatuses, row.marital_status),
  marriageDay: known(row.marriage_day),
  relation: label(codes.familyRelations, row.family_relation),
  passportNumber: known(row.passport_number),
  stayPermitNumber: known(row.stay_permit_number),
  fatherName: known(row.father_name),
  motherName: known(row.mother_name),
})

export const familyCardOf = (rows: readonly MemberRow[]): FamilyCard | undefined => {
  const head = rows.find((row) => row.family_relation === 1) ?? rows[0]
  if (head === undefined) return undefined
  return {
    number: head.kk_number as KkNumber,
    headName: head.name,
    issueDay: known(rows[0]?.kk_issue_day ?? null),
    members: rows.map(memberOf),
  }
}

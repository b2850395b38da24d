import type { Queries } from "@jatidiri/database"
import type { Resident } from "../domain/resident.ts"
import { findResident } from "./find-resident.ts"

/** A line of what the register holds about somebody. */
export type HeldFact = {
  readonly key: string
  readonly label: { readonly id: string; readonly en: string }
  readonly value: string
}

type Source = (resident: Resident) => string | undefined
const fact = (key: string, id: string, en: string, source: Source) => ({ key, label: { id, en }, source })

/** About the person alone: of his family only its number, since its other members are people of their own. */
const facts = [
  fact("nik", "NIK", "NIK", ({ nik }) => nik),
  fact("familyCard", "Nomor KK", "Family card number", ({ kkNumber }) => kkNumber),
  fact("name", "Nama", "Name", ({ name }) => name),
  fact("sex", "Jenis kelamin", "Sex", ({ sex }) => (sex === "male" ? "LAKI-LAKI" : "PEREMPUAN")),
  fact("birthPlace", "Tempat lahir", "Place of birth", ({ birthPlace }) => birthPlace),
  fact("birthDay", "Tanggal lahir", "Day of birth", ({ birthDay }) => birthDay),
  fact("bloodGroup", "Golongan darah", "Blood group", ({ bloodGroup }) => bloodGroup),
  fact("religion", "Agama", "Religion", ({ religion }) => religion),
  fact("maritalStatus", "Status perkawinan", "Marital status", ({ maritalStatus }) => maritalStatus),
  fact("occupation", "Pekerjaan", "Occupation", ({ occupation }) => occupation),
  fact("education", "Pendidikan", "Education", ({ education }) => education),
  fact("nationality", "Kewarganegaraan", "Nationality", ({ nationality }) => nationality),
  fact("stayPermit", "Nomor izin tinggal tetap", "Permanent stay permit", ({ stayPermitNumber }) => stayPermitNumber),
  fact("disability", "Disabilitas", "Disability", ({ disability }) => disability),
  fact("street", "Alamat", "Street", ({ address }) => address.street),
  fact("rt", "RT", "RT", ({ address }) => address.rt),
  fact("rw", "RW", "RW", ({ address }) => address.rw),
  fact("village", "Kelurahan/desa", "Village", ({ address }) => address.village),
  fact("district", "Kecamatan", "District", ({ address }) => address.district),
  fact("regency", "Kabupaten/kota", "Regency", ({ address }) => address.regency),
  fact("province", "Provinsi", "Province", ({ address }) => address.province),
  fact("postalCode", "Kode pos", "Postal code", ({ address }) => address.postalCode),
  fact("recording", "Status perekaman", "Recording", ({ recordingStatus }) => recordingStatus),
  fact("card", "Status KTP-el", "Card", ({ cardStatus }) => cardStatus),
  fact("cardIssuePlace", "Tempat terbit KTP-el", "Card issued at", ({ cardIssuePlace }) => cardIssuePlace),
  fact("cardIssueDay", "Tanggal terbit KTP-el", "Card issued on", ({ cardIssueDay }) => cardIssueDay),
  fact("cardValidUntil", "KTP-el berlaku hingga", "Card valid until", ({ cardValidUntil }) => cardValidUntil),
  fact("cohort", "Kelompok", "Cohort", ({ cohort }) => cohort),
  fact("agency", "Instansi", "Agency", ({ agency }) => agency),
  fact("photo", "Foto", "Photo", ({ photo }) => (photo === undefined ? "-" : "ada / held")),
  fact("registerStatus", "Status dalam daftar", "Standing in the register", ({ registerStatus }) => registerStatus),
  fact("snapshot", "Menurut data", "As of release", ({ snapshot }) => snapshot),
]

/** What the register holds about this person, for himself; nothing for somebody it does not know. */
export const exportResident = async (queries: Queries, residentId: string): Promise<readonly HeldFact[]> => {
  const resident = await findResident(queries, residentId)
  if (resident === undefined) return []
  return facts.flatMap(({ key, label, source }) => {
    const value = source(resident)
    return value === undefined || value === "" ? [] : [{ key, label, value }]
  })
}

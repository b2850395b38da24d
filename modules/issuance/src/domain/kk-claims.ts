import type { Json } from "@jatidiri/credentials"
import { rowsOf } from "./claim-row.ts"
import type { FamilyCard, FamilyMember, ResidentRecord } from "./resident.ts"

export type KkFace = { readonly resident: ResidentRecord; readonly familyCard: FamilyCard }

const claim = rowsOf<KkFace>()
const memberClaim = rowsOf<FamilyMember>()

/** What the card says of one member; paths are within the member. */
const memberClaims = [
  memberClaim("nik", ["NIK", "Population number"], "member.nik", (member) => member.nik),
  memberClaim("name", ["Nama", "Name"], "member.name", (member) => member.name),
  memberClaim("gender", ["Jenis kelamin", "Sex"], "member.sex", (member) => member.sex),
  memberClaim("birth_place", ["Tempat lahir", "Place of birth"], "member.birthPlace", (member) => member.birthPlace),
  memberClaim("birthdate", ["Tanggal lahir", "Date of birth"], "member.birthDay", (member) => member.birthDay),
  memberClaim("religion", ["Agama", "Religion"], "member.religion", (member) => member.religion),
  memberClaim("education", ["Pendidikan", "Education"], "member.education", (member) => member.education),
  memberClaim("occupation", ["Pekerjaan", "Occupation"], "member.occupation", (member) => member.occupation),
  memberClaim(
    "marital_status",
    ["Status perkawinan", "Marital status"],
    "member.maritalStatus",
    (member) => member.maritalStatus,
  ),
  memberClaim(
    "relation",
    ["Hubungan keluarga", "Relation to the head"],
    "member.relation",
    (member) => member.relation,
  ),
  memberClaim("nationality", ["Kewarganegaraan", "Nationality"], "member.nationality", (member) => member.nationality),
  memberClaim("father_name", ["Nama ayah", "Father's name"], "member.fatherName", (member) => member.fatherName),
  memberClaim("mother_name", ["Nama ibu", "Mother's name"], "member.motherName", (member) => member.motherName),
]

const memberOf = (member: FamilyMember): Json => {
  const claims: Record<string, Json> = {}
  for (const { path, value } of memberClaims) {
    const said = value(member)
    if (said !== undefined) claims[String(path[0])] = said
  }
  return claims
}

const addressOf = (face: KkFace) => face.resident.address

const cardClaims = [
  claim(
    "family_card_number",
    ["Nomor KK", "Family card number"],
    "familyCard.number",
    (face) => face.familyCard.number,
  ),
  claim(
    "head_of_family",
    ["Kepala keluarga", "Head of family"],
    "familyCard.headName",
    (face) => face.familyCard.headName,
  ),
  claim("address.street_address", ["Alamat", "Street"], "address.street", (face) => addressOf(face).street),
  claim("address.rt", ["RT", "RT"], "address.rt", (face) => addressOf(face).rt),
  claim("address.rw", ["RW", "RW"], "address.rw", (face) => addressOf(face).rw),
  claim("address.village", ["Kelurahan/desa", "Village"], "address.village", (face) => addressOf(face).village),
  claim("address.district", ["Kecamatan", "District"], "address.district", (face) => addressOf(face).district),
  claim(
    "address.locality",
    ["Kabupaten/kota", "Regency or city"],
    "address.regency",
    (face) => addressOf(face).regency,
  ),
  claim("address.region", ["Provinsi", "Province"], "address.province", (face) => addressOf(face).province),
  claim("members", ["Anggota keluarga", "Members"], "familyCard.members", (face) =>
    face.familyCard.members.map(memberOf),
  ),
]

/** The claims of the card itself, each with its value. */
export const kkClaims = cardClaims

/** Every path for display: the card's, and each member's below `members`. */
export const kkDescriptions = [
  ...cardClaims,
  ...memberClaims.map((row) => ({ ...row, path: ["members", null, ...row.path] })),
]

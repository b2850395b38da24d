import { createHash } from "node:crypto"
import type { FamilyMember, ResidentRecord } from "@jatidiri/issuance"

/** Serial 0000 is never issued: nobody has this number. */
const nik = "5171014107900000"

const member = (name: string, relation: string): FamilyMember => ({
  nik,
  name,
  sex: "female",
  birthPlace: "Denpasar",
  birthDay: "1990-07-01",
  religion: "Hindu",
  education: "SLTA/Sederajat",
  occupation: "Wiraswasta",
  maritalStatus: "Kawin Tercatat",
  relation,
  nationality: "WNI",
  fatherName: "Contoh Bapak",
  motherName: "Contoh Ibu",
})

/** An invented person; only the name differs from one to the next. */
export const inventResident = (residentId: string): ResidentRecord => ({
  residentId,
  nik,
  name: `Contoh Warga ${residentId.replace(/\d/g, (digit) => "abcdefghij".charAt(Number(digit)))}`,
  birthPlace: "Denpasar",
  birthDay: "1990-07-01",
  sex: "female",
  bloodGroup: "O",
  religion: "Hindu",
  maritalStatus: "Kawin",
  occupation: "Wiraswasta",
  nationality: "WNI",
  address: {
    street: "Jalan Contoh Nomor 1",
    rt: "001",
    rw: "002",
    village: "Dangin Puri",
    district: "Denpasar Timur",
    regency: "Kota Denpasar",
    province: "Bali",
    regionCode: "51.71.02.1001",
  },
  familyCard: {
    number: nik,
    headName: "Contoh Kepala",
    members: [member("Contoh Kepala", "Kepala Keluarga"), member("Contoh Istri", "Istri")],
  },
})

const portraitBytes = 8 * 1024
const smallBytes = 740

/** Bytes of the size of a portrait and of a small photo; a codec would find nothing in them. */
export const portraitOf = (residentId: string): { readonly portrait: Buffer; readonly small: Buffer } => {
  const seed = createHash("sha256").update(residentId).digest()
  return { portrait: Buffer.alloc(portraitBytes, seed), small: Buffer.alloc(smallBytes, seed) }
}

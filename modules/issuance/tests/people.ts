import type { FamilyCard, FamilyMember, ResidentRecord } from "@jatidiri/issuance"

/** Serial 0000 is never issued: these numbers belong to nobody. */
const numbers = ["5171014107900000", "5171010203120000", "5171010506880000"] as const

const member = (nth: 0 | 1 | 2, name: string, relation: string): FamilyMember => ({
  nik: numbers[nth],
  name,
  sex: nth === 0 ? "female" : "male",
  birthPlace: "Denpasar",
  birthDay: "1990-07-01",
  religion: "Hindu",
  education: "SLTA/Sederajat",
  occupation: "Wiraswasta",
  maritalStatus: "Kawin Tercatat",
  relation,
  nationality: "WNI",
  fatherName: "Contoh Bapak",
  motherName: undefined,
})

export type Neighbour = ResidentRecord & { readonly familyCard: FamilyCard | undefined }

export const inventResident = (residentId: string): Neighbour => ({
  residentId,
  nik: numbers[0],
  name: "Contoh Warga Satu",
  birthPlace: "Denpasar",
  birthDay: "1990-07-01",
  sex: "female",
  bloodGroup: undefined,
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
    number: "5171010101150000",
    headName: "Contoh Kepala",
    members: [
      member(2, "Contoh Kepala", "Kepala Keluarga"),
      member(0, "Contoh Warga Satu", "Istri"),
      member(1, "Contoh Anak", "Anak"),
    ],
  },
})

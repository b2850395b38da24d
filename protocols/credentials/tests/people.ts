import { fullDate, type JsonObject, type MdocContent, type SdJwtContent } from "../src/index.ts"
import { type Town, today } from "./town.ts"

const status = { status_list: { idx: 4711, uri: "https://jatidiri.example/status/1" } }

const ktpClaims: JsonObject = {
  nik: "5171015702900000",
  given_name: "Ni Wayan",
  family_name: "Contoh",
  birthdate: "1990-02-17",
  place_of_birth: { locality: "Denpasar" },
  sex: 2,
  blood_group: "O",
  address: {
    street_address: "Jalan Contoh 7",
    rt_rw: "003/004",
    village: "Dangin Puri",
    district: "Denpasar Timur",
    locality: "Kota Denpasar",
    region: "Bali",
  },
  religion: "Hindu",
  marital_status: "Kawin",
  occupation: "Perajin",
  nationalities: ["ID"],
  portrait: `data:image/webp;base64,${"UklGRg".repeat(400)}`,
  age_over_17: true,
  age_over_18: true,
  age_over_21: true,
  assurance: "in-person",
}

/** The identity card of a woman who does not exist (serial 0000). */
export const ktpOf = (town: Town): SdJwtContent => ({
  vct: "https://jatidiri.example/vct/ktp/1",
  cnf: { jwk: town.holder.jwk },
  status,
  iat: today - 3600,
  exp: today + 86_400 * 90,
  claims: ktpClaims,
  separate: [["address"], ["nationalities"]],
})

/** Her family card: every member separately, every claim of each member too. */
export const kkOf = (town: Town): SdJwtContent => ({
  vct: "https://jatidiri.example/vct/kk/1",
  cnf: { jwk: town.holder.jwk },
  status,
  exp: today + 86_400 * 90,
  claims: {
    family_card_number: "5171010101100000",
    members: [
      { name: "I Made Contoh", relation: "head", birthdate: "1988-05-01" },
      { name: "Ni Wayan Contoh", relation: "spouse", birthdate: "1990-02-17" },
      { name: "Putu Contoh", relation: "child", birthdate: "2015-09-30" },
    ],
  },
  separate: [["members"], ["members", null]],
})

export const docType = "id.jatidiri.ktp.1"

export const mdocOf = (town: Town): MdocContent => ({
  docType,
  namespaces: {
    "org.iso.23220.1": {
      family_name_unicode: "Contoh",
      given_name_unicode: "Ni Wayan",
      birth_date: fullDate("1990-02-17"),
      sex: 2,
      portrait: new Uint8Array(3000).fill(7),
      age_over_17: true,
    },
    [docType]: { nik: "5171015702900000", religion: "Hindu", village: "Dangin Puri" },
  },
  deviceKey: town.holder.jwk,
  validity: { signed: today - 3600, validFrom: today - 3600, validUntil: today + 86_400 * 90 },
  status,
})

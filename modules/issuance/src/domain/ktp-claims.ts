import { fullDate } from "@jatidiri/credentials"
import { isoNamespace, ktpNamespace } from "../contract.ts"
import { ageOn } from "./ages.ts"
import { type ClaimRow, type MdocPlace, rowsOf } from "./claim-row.ts"
import type { Assurance, ResidentRecord } from "./resident.ts"

export type FacePhoto = {
  readonly portrait: Uint8Array
  readonly small: Uint8Array
  /** The same as `data:` URLs, for JSON. */
  readonly portraitUrl: string
  readonly smallUrl: string
}

/** All that a KTP is made of, on the day it is issued. */
export type KtpFace = {
  readonly resident: ResidentRecord
  readonly photo: FacePhoto | undefined
  readonly assurance: Assurance
  /** Calendar day in Asia/Jakarta, for the ages. */
  readonly day: string
}

type Place = MdocPlace<KtpFace>
const placeIn =
  (namespace: string) =>
  (element: string, value?: Place["value"]): Place => ({
    namespace,
    element,
    ...(value === undefined ? {} : { value }),
  })
const own = placeIn(ktpNamespace)
const iso = placeIn(isoNamespace)
const claim = rowsOf<KtpFace>()

/** ISO/IEC 5218. */
const sexNumber = { male: 1, female: 2 } as const

/** UU 24/2013 Pasal 64(7): the KTP-el of a citizen holds for life. */
const forLife = "SEUMUR HIDUP"

const isAged =
  (years: number) =>
  ({ resident, day }: KtpFace): boolean =>
    ageOn(resident.birthDay, day) >= years

/** Kabupaten or kota of the domicile, `PP.KK`. */
const issuingRegion = ({ resident }: KtpFace): string => resident.address.regionCode.split(".").slice(0, 2).join(".")

/** Names follow OpenID Connect where it has one; elements follow ISO/IEC 23220-2 where it has one. */
export const ktpClaims: readonly ClaimRow<KtpFace>[] = [
  claim("nik", ["NIK", "Population number"], "nik", (face) => face.resident.nik, own("nik")),
  claim("name", ["Nama", "Name"], "name", (face) => face.resident.name, own("name")),
  claim(
    "birth_place",
    ["Tempat lahir", "Place of birth"],
    "birthPlace",
    (face) => face.resident.birthPlace,
    iso("birthplace"),
  ),
  claim(
    "birthdate",
    ["Tanggal lahir", "Date of birth"],
    "birthDay",
    (face) => face.resident.birthDay,
    iso("birth_date", (face) => fullDate(face.resident.birthDay)),
  ),
  claim(
    "gender",
    ["Jenis kelamin", "Sex"],
    "sex",
    (face) => face.resident.sex,
    iso("sex", (face) => sexNumber[face.resident.sex]),
  ),
  claim(
    "blood_group",
    ["Golongan darah", "Blood group"],
    "bloodGroup",
    (face) => face.resident.bloodGroup,
    own("blood_group"),
  ),
  claim(
    "address.street_address",
    ["Alamat", "Street"],
    "address.street",
    (face) => face.resident.address.street,
    own("street_address"),
  ),
  claim("address.rt", ["RT", "RT"], "address.rt", (face) => face.resident.address.rt, own("rt")),
  claim("address.rw", ["RW", "RW"], "address.rw", (face) => face.resident.address.rw, own("rw")),
  claim(
    "address.village",
    ["Kelurahan/desa", "Village"],
    "address.village",
    (face) => face.resident.address.village,
    own("village"),
  ),
  claim(
    "address.district",
    ["Kecamatan", "District"],
    "address.district",
    (face) => face.resident.address.district,
    own("district"),
  ),
  claim(
    "address.locality",
    ["Kabupaten/kota", "Regency or city"],
    "address.regency",
    (face) => face.resident.address.regency,
    own("regency"),
  ),
  claim(
    "address.region",
    ["Provinsi", "Province"],
    "address.province",
    (face) => face.resident.address.province,
    own("province"),
  ),
  claim("religion", ["Agama", "Religion"], "religion", (face) => face.resident.religion, own("religion")),
  claim(
    "marital_status",
    ["Status perkawinan", "Marital status"],
    "maritalStatus",
    (face) => face.resident.maritalStatus,
    own("marital_status"),
  ),
  claim("occupation", ["Pekerjaan", "Occupation"], "occupation", (face) => face.resident.occupation, own("occupation")),
  claim(
    "nationality",
    ["Kewarganegaraan", "Nationality"],
    "nationality",
    (face) => face.resident.nationality,
    iso("nationality"),
  ),
  claim("valid_until", ["Berlaku hingga", "Valid until"], "UU 24/2013 Pasal 64(7)", () => forLife, own("valid_until")),
  claim("age_over_17", ["Berusia 17 tahun ke atas", "Aged 17 or over"], "birthDay", isAged(17), iso("age_over_17")),
  claim("age_over_18", ["Berusia 18 tahun ke atas", "Aged 18 or over"], "birthDay", isAged(18), iso("age_over_18")),
  claim("age_over_21", ["Berusia 21 tahun ke atas", "Aged 21 or over"], "birthDay", isAged(21), iso("age_over_21")),
  claim(
    "issuing_region",
    ["Wilayah penerbit", "Issuing region"],
    "address.regionCode",
    issuingRegion,
    own("issuing_region"),
  ),
  claim("assurance", ["Cara aktivasi", "How activated"], "the binding", (face) => face.assurance, own("assurance")),
  claim(
    "picture",
    ["Foto", "Photo"],
    "photo",
    (face) => face.photo?.portraitUrl,
    iso("portrait", (face) => face.photo?.portrait),
  ),
  claim(
    "small_picture",
    ["Foto kecil", "Small photo"],
    "photo",
    (face) => face.photo?.smallUrl,
    own("small_portrait", (face) => face.photo?.small),
  ),
]

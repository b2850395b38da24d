/**
 * Code tables of the population register (SIAK). The code is the place in the list, from 1. They are facts; check them
 * against Permendagri 109/2019 before real use.
 */
export const sexes = ["LAKI-LAKI", "PEREMPUAN"] as const
export const religions = [
  "ISLAM",
  "KRISTEN",
  "KATHOLIK",
  "HINDU",
  "BUDHA",
  "KHONGHUCU",
  "KEPERCAYAAN TERHADAP TUHAN YME / LAINNYA",
] as const
/** On the KTP; it follows from the one on the family card. */
export const cardMaritalStatuses = ["BELUM KAWIN", "KAWIN", "CERAI HIDUP", "CERAI MATI"] as const
/** On the family card, and in the register. */
export const maritalStatuses = [
  "BELUM KAWIN",
  "KAWIN TERCATAT",
  "KAWIN BELUM TERCATAT",
  "CERAI HIDUP TERCATAT",
  "CERAI HIDUP BELUM TERCATAT",
  "CERAI MATI",
] as const
export const bloodGroups = [
  "A",
  "B",
  "AB",
  "O",
  "A+",
  "A-",
  "B+",
  "B-",
  "AB+",
  "AB-",
  "O+",
  "O-",
  "TIDAK TAHU",
] as const
export const familyRelations = [
  "KEPALA KELUARGA",
  "SUAMI",
  "ISTRI",
  "ANAK",
  "MENANTU",
  "CUCU",
  "ORANGTUA",
  "MERTUA",
  "FAMILI LAIN",
  "PEMBANTU",
  "LAINNYA",
] as const
export const educations = [
  "TIDAK/BELUM SEKOLAH",
  "BELUM TAMAT SD/SEDERAJAT",
  "TAMAT SD/SEDERAJAT",
  "SLTP/SEDERAJAT",
  "SLTA/SEDERAJAT",
  "DIPLOMA I/II",
  "AKADEMI/DIPLOMA III/S. MUDA",
  "DIPLOMA IV/STRATA I",
  "STRATA II",
  "STRATA III",
] as const
export const disabilities = [
  "FISIK",
  "NETRA/BUTA",
  "RUNGU/WICARA",
  "MENTAL/JIWA",
  "FISIK DAN MENTAL",
  "LAINNYA",
  "TIDAK ADA",
] as const
export const nationalities = ["WNI", "WNA", "DUA KEWARGANEGARAAN"] as const

/** How far recording and card have come, in the order of the way, failures beside the step they return to. */
export const recordingStatuses = [
  "UNREGISTERED",
  "BIO_CAPTURED",
  "PROCESSING",
  "SENT_FOR_ENROLLMENT",
  "RECEIVED_AT_CENTRAL",
  "ENROLL_FAILURE_AT_REGIONAL",
  "ENROLL_FAILURE_AT_CENTRAL",
  "SEARCH_FAILURE_AT_CENTRAL",
  "REQUEST_VALIDATION",
  "ADJUDICATE_RECORD",
  "DUPLICATE_RECORD",
  "PRINT_READY_RECORD",
  "SENT_FOR_CARD_PRINTING",
  "CARD_PRINTED",
  "CARD_SHIPPED",
  "CARD_ISSUED",
] as const
export type RecordingStatus = (typeof recordingStatuses)[number]

export const cardStatuses = ["none", "held", "lost", "damaged", "outdated"] as const
export type CardStatus = (typeof cardStatuses)[number]

/** Occupation cannot say PPPK or non-ASN staff, so the cohort is an attribute of its own. */
export const cohorts = ["pns", "pppk", "non-asn", "perangkat-desa", "pemula", "umum"] as const
export type Cohort = (typeof cohorts)[number]

export const registerStatuses = ["active", "moved", "deceased", "deactivated"] as const
export type RegisterStatus = (typeof registerStatuses)[number]

/** Biometrics are recorded and no failure is open: the ones that Permendagri 72/2022 Pasal 18(2) means. */
export const recordedStatuses: readonly RecordingStatus[] = [
  "BIO_CAPTURED",
  "PROCESSING",
  "SENT_FOR_ENROLLMENT",
  "RECEIVED_AT_CENTRAL",
  "PRINT_READY_RECORD",
  "SENT_FOR_CARD_PRINTING",
  "CARD_PRINTED",
  "CARD_SHIPPED",
  "CARD_ISSUED",
]

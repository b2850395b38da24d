import type { CardStatus, Cohort, RecordingStatus } from "../domain/codes.ts"
import { type Occupation, occupationCode } from "../domain/occupations.ts"
import { type Member, marital } from "./family.ts"
import { type Random, weighted } from "./random.ts"

/** What somebody does and which card he has; codes are those of the register. */
export type Life = {
  readonly cohort: Cohort
  readonly agency: string
  readonly occupation: number
  readonly education: number
  readonly recordingStatus: RecordingStatus
  readonly cardStatus: CardStatus
}

const agencies = [
  "DINAS KESEHATAN",
  "DINAS PENDIDIKAN DAN KEBUDAYAAN",
  "DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL",
  "DINAS PEKERJAAN UMUM DAN PENATAAN RUANG",
  "DINAS SOSIAL",
  "DINAS PERHUBUNGAN",
  "DINAS PERTANIAN",
  "DINAS LINGKUNGAN HIDUP",
  "DINAS KOMUNIKASI DAN INFORMATIKA",
  "BADAN PENDAPATAN DAERAH",
  "BADAN KEPEGAWAIAN DAERAH",
  "SEKRETARIAT DAERAH",
  "SATUAN POLISI PAMONG PRAJA",
  "KANTOR KECAMATAN",
] as const

const cohortsOfWorkers = weighted<Cohort>([
  ["pns", 24],
  ["pppk", 9],
  ["non-asn", 13],
  ["perangkat-desa", 4],
  ["umum", 950],
])

const code = (name: Occupation): number => occupationCode(name)
const studies = code("PELAJAR/MAHASISWA")
const notWorking = code("BELUM/TIDAK BEKERJA")
const housekeeping = code("MENGURUS RUMAH TANGGA")
const retired = code("PENSIUNAN")
const trades = weighted([
  [code("KARYAWAN SWASTA"), 300],
  [code("WIRASWASTA"), 210],
  [code("PETANI/PEKEBUN"), 150],
  [code("BURUH HARIAN LEPAS"), 90],
  [code("PEDAGANG"), 60],
  [code("NELAYAN/PERIKANAN"), 30],
  [code("GURU"), 25],
  [code("SOPIR"), 25],
  [code("KARYAWAN BUMN"), 12],
  [code("PERAWAT"), 10],
  [code("BIDAN"), 6],
  [code("DOKTER"), 4],
  [code("TUKANG KAYU"), 15],
  [code("TUKANG JAHIT"), 12],
  [code("MEKANIK"), 12],
  [code("JURU MASAK"), 10],
  [code("SENIMAN"), 6],
  [code("KEPOLISIAN RI (POLRI)"), 5],
  [code("TENTARA NASIONAL INDONESIA (TNI)"), 5],
])
const schooling = weighted([
  [3, 22],
  [4, 18],
  [5, 38],
  [6, 2],
  [7, 5],
  [8, 13],
  [9, 2],
])
const civilSchooling = weighted([
  [5, 20],
  [7, 15],
  [8, 50],
  [9, 14],
  [10, 1],
])

const cohortOf = (age: number, random: Random): Cohort =>
  age === 16 || age === 17 ? "pemula" : age >= 21 && age <= 58 ? cohortsOfWorkers(random) : "umum"

const occupationOf = (member: Member, cohort: Cohort, random: Random): number => {
  const { age, sex, maritalStatus } = member
  if (cohort === "pns") return code("PEGAWAI NEGERI SIPIL (PNS)")
  if (cohort === "pppk" || cohort === "non-asn") return code(random.chance(0.4) ? "GURU" : "KARYAWAN HONORER")
  if (cohort === "perangkat-desa") return code(random.chance(0.05) ? "KEPALA DESA" : "PERANGKAT DESA")
  if (age < 6) return notWorking
  if (age < 19 || (age < 24 && random.chance(0.4))) return studies
  if (age > 62 && random.chance(0.5)) return random.chance(0.3) ? retired : notWorking
  if (sex === "female" && maritalStatus !== marital.single && random.chance(0.45)) return housekeeping
  return random.chance(0.06) ? notWorking : trades(random)
}

const educationOf = (age: number, cohort: Cohort, random: Random): number => {
  if (age < 7) return 1
  if (age < 13) return 2
  if (age < 16) return 3
  if (age < 19) return 4
  return cohort === "umum" || cohort === "pemula" ? schooling(random) : civilSchooling(random)
}

const onTheWay = weighted<RecordingStatus>([
  ["BIO_CAPTURED", 10],
  ["PROCESSING", 10],
  ["SENT_FOR_ENROLLMENT", 10],
  ["PRINT_READY_RECORD", 45],
  ["SENT_FOR_CARD_PRINTING", 8],
  ["CARD_PRINTED", 8],
  ["ENROLL_FAILURE_AT_CENTRAL", 4],
  ["ADJUDICATE_RECORD", 3],
  ["DUPLICATE_RECORD", 2],
])
const cardsHeld = weighted<CardStatus>([
  ["held", 960],
  ["lost", 18],
  ["damaged", 10],
  ["outdated", 12],
])

const recordingOf = (member: Member, random: Random): RecordingStatus => {
  const isObliged = member.age >= 17 || member.maritalStatus !== marital.single
  if (!isObliged) return member.age === 16 && random.chance(0.3) ? "PRINT_READY_RECORD" : "UNREGISTERED"
  const missing = member.age < 19 ? 0.3 : 0.02
  if (random.chance(missing)) return "UNREGISTERED"
  return random.chance(0.04) ? onTheWay(random) : "CARD_ISSUED"
}

export const drawLife = (member: Member, random: Random): Life => {
  const cohort = cohortOf(member.age, random)
  const recordingStatus = recordingOf(member, random)
  const works = cohort !== "umum" && cohort !== "pemula"
  return {
    cohort,
    agency: cohort === "perangkat-desa" ? "PEMERINTAH DESA" : works ? random.pick(agencies) : "",
    occupation: occupationOf(member, cohort, random),
    education: educationOf(member.age, cohort, random),
    recordingStatus,
    cardStatus: recordingStatus === "CARD_ISSUED" ? cardsHeld(random) : "none",
  }
}

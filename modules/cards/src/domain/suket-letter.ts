import type { SuketReason } from "../contract.ts"

/** Of the register, as far as the letter says it. */
export type Bearer = {
  readonly nik: string
  readonly name: string
  readonly birthDay: string
  readonly birthPlace: string
  readonly sex: string
  /** In one line. */
  readonly address: string
  readonly regency: string
}

export type Letter = {
  readonly number: string
  readonly issuedDay: string
  readonly untilDay: string
  readonly reason: SuketReason
  readonly madeAt: Date
  readonly demo: boolean
}

const months = [
  ...["Januari", "Februari", "Maret", "April", "Mei", "Juni"],
  ...["Juli", "Agustus", "September", "Oktober", "November", "Desember"],
]

/** `22 November 2026`. */
const longDay = (day: string): string => {
  const [year, month, date] = day.split("-")
  return `${Number(date)} ${months[Number(month) - 1] ?? ""} ${year ?? ""}`
}

const because: Readonly<Record<SuketReason, string>> = {
  "no-blanks": "KTP-el yang bersangkutan siap dicetak, namun blangko KTP-el belum tersedia.",
  "in-queue": "KTP-el yang bersangkutan sedang menunggu giliran cetak.",
  lost: "KTP-el yang bersangkutan hilang dan penggantinya sedang diproses.",
  damaged: "KTP-el yang bersangkutan rusak dan penggantinya sedang diproses.",
}

const sexWords = (sex: string): string => (sex === "male" ? "Laki-laki" : "Perempuan")

const fieldsOf = (resident: Bearer) => [
  { label: "NIK", value: resident.nik },
  { label: "Nama", value: resident.name },
  { label: "Tempat, tanggal lahir", value: `${resident.birthPlace}, ${longDay(resident.birthDay)}` },
  { label: "Jenis kelamin", value: sexWords(resident.sex) },
  { label: "Alamat", value: resident.address },
]

/** What stands on the letter. Letters of the office are in Indonesian; the demo's say on every page that they are none. */
export const letterOf = (resident: Bearer, letter: Letter) => {
  const { number, issuedDay, untilDay, reason, madeAt, demo } = letter
  const office = "Dinas Kependudukan dan Pencatatan Sipil"
  return {
    language: "id" as const,
    title: "Surat Keterangan Pengganti KTP-el",
    subtitle: `Nomor ${number}`,
    office: { name: office, lines: [resident.regency, ...(demo ? ["Contoh: bukan surat resmi"] : [])] },
    madeAt,
    footer: [`${number}, berlaku sampai ${longDay(untilDay)}`],
    ...(demo ? { watermark: "DEMO / TIDAK RESMI" } : {}),
    blocks: [
      { kind: "paragraph" as const, text: "Yang bertanda tangan di bawah ini menerangkan bahwa:" },
      { kind: "fields" as const, fields: fieldsOf(resident) },
      {
        kind: "paragraph" as const,
        text: `telah melakukan perekaman KTP-el dan tercatat dalam basis data kependudukan. ${because[reason]}`,
      },
      {
        kind: "paragraph" as const,
        text: `Surat ini menggantikan KTP-el untuk sementara dan berlaku enam bulan, dari ${longDay(issuedDay)} sampai ${longDay(untilDay)}.`,
        weight: "bold" as const,
      },
      {
        kind: "note" as const,
        text: "KTP-el yang sudah dicetak diambil di tempat surat ini dibuat. Surat ini tidak dipungut biaya.",
      },
      { kind: "signature" as const, place: `${resident.regency}, ${longDay(issuedDay)}`, role: `Kepala ${office}` },
    ],
  }
}

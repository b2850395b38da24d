import type { Texts } from "@jatidiri/web"

type BarrierWords = {
  readonly people: string
  readonly exempt: string
  readonly exemptSays: string
  readonly others: string
  readonly othersSay: string
  readonly period: (from: string, to: string) => string
  readonly reasons: string
  readonly reason: string
  readonly kind: string
  readonly kinds: Readonly<Record<string, string>>
  readonly share: string
  readonly exemptMark: string
  readonly parts: string
  readonly part: string
  readonly most: string
  readonly cohorts: string
  readonly cohort: string
  readonly nothing: string
  readonly noParts: string
  readonly counted: string
  readonly cohortsSay: string
}

export const barrierWords: Texts<BarrierWords> = {
  id: {
    people: "Tercatat terhambat",
    exempt: "Dikecualikan",
    exemptSays: "Tanpa ponsel, tanpa sinyal, atau belum bersedia: KTP-el tetap berlaku dan tidak mengurangi capaian.",
    others: "Perlu ditindaklanjuti",
    othersSay: "Dokumen, data, jaringan kantor, dan lainnya.",
    period: (from, to) => `${from} sampai ${to}.`,
    reasons: "Mengapa belum teraktivasi?",
    reason: "Alasan",
    kind: "Jenis",
    kinds: { refusal: "ditolak petugas", barrier: "hambatan" },
    share: "Bagian",
    exemptMark: "dikecualikan",
    parts: "Menurut tempat pencatatan",
    part: "Wilayah",
    most: "Alasan terbanyak",
    cohorts: "Menurut kelompok",
    cohort: "Kelompok",
    nothing: "Belum ada hambatan yang dicatat petugas di wilayah dan waktu ini.",
    noParts: "Tercatat di wilayah ini sendiri, bukan di bagian-bagiannya.",
    counted: "Penolakan dan hambatan yang ditandatangani petugas, menurut tempat dicatat.",
    cohortsSay: "Hanya yang disebut orangnya: hambatan tanpa permohonan tidak punya kelompok.",
  },
  en: {
    people: "Noted as kept away",
    exempt: "Exempt",
    exemptSays: "No phone, no signal or not willing: the card stays valid and nothing is taken from the achievement.",
    others: "To be acted on",
    othersSay: "Documents, records, the office's network and the rest.",
    period: (from, to) => `${from} to ${to}.`,
    reasons: "Why not activated?",
    reason: "Reason",
    kind: "Kind",
    kinds: { refusal: "refused by an officer", barrier: "barrier" },
    share: "Share",
    exemptMark: "exempt",
    parts: "By where it was noted",
    part: "Region",
    most: "Most frequent",
    cohorts: "By cohort",
    cohort: "Cohort",
    nothing: "No barrier was noted by an officer in this region and time.",
    noParts: "Noted in this region itself, not in its parts.",
    counted: "Refusals and barriers signed by officers, by where they were noted.",
    cohortsSay: "Only of those who are named: a barrier without a request has no cohort.",
  },
}

import type { HostKind, RoundState } from "@jatidiri/service-points/contract"
import type { Texts } from "@jatidiri/web"

type RoundsWords = {
  readonly title: string
  readonly lead: string
  readonly begin: string
  readonly none: string
  readonly noneDetail: string
  readonly groups: Readonly<Record<RoundState, string>>
  readonly hosts: Readonly<Record<HostKind, string>>
  readonly invited: (count: string) => string
  readonly atPlace: string
  readonly region: string
  readonly takes: string
  readonly team: string
  readonly span: string
  readonly yields: Readonly<Record<"activated" | "refused" | "barriers" | "blanks", string>>
  readonly yieldTitle: string
  readonly yieldHint: string
  readonly close: string
  readonly closeTitle: (name: string) => string
  readonly closeDetail: readonly string[]
  readonly closed: (name: string) => string
}

export const roundsWords: Texts<RoundsWords> = {
  id: {
    title: "Rencana tugas lapangan",
    lead: "Regu membawa data warga yang diundang saja, selama tugas berlangsung saja.",
    begin: "Rencanakan tugas baru",
    none: "Belum ada tugas lapangan",
    noneDetail: "Tugas yang Anda rencanakan muncul di sini, beserta hasilnya.",
    groups: { open: "Berlangsung", planned: "Akan datang", closed: "Selesai" },
    hosts: {
      agency: "Instansi",
      school: "Sekolah",
      village: "Desa/kelurahan",
      banjar: "Banjar",
      pkk: "PKK",
      event: "Acara",
    },
    invited: (count) => `${count} warga diundang`,
    atPlace: "Tempat",
    region: "Wilayah",
    takes: "Perlengkapan",
    team: "Regu",
    span: "Waktu",
    yields: { activated: "Teraktivasi", refused: "Ditolak", barriers: "Hambatan", blanks: "Blangko" },
    yieldTitle: "Hasil",
    yieldHint: "Hasil yang sudah diterima pusat; yang masih di perangkat regu belum terhitung.",
    close: "Tutup tugas",
    closeTitle: (name) => `Tutup “${name}” sekarang?`,
    closeDetail: [
      "Paket di pusat dihapus, dan di perangkat begitu perangkat bertemu jaringan.",
      "Yang sudah ditandatangani regu tetap berlaku, juga bila tiba belakangan; yang ditandatangani sesudah ini ditolak.",
      "Ini tidak dapat dibatalkan.",
    ],
    closed: (name) => `“${name}” sudah ditutup.`,
  },
  en: {
    title: "Plan field rounds",
    lead: "A team carries those invited and nobody else, for as long as the round lasts.",
    begin: "Plan a new round",
    none: "No field rounds yet",
    noneDetail: "Rounds that you plan appear here, with what came of them.",
    groups: { open: "Under way", planned: "To come", closed: "Over" },
    hosts: {
      agency: "Agency",
      school: "School",
      village: "Village",
      banjar: "Banjar",
      pkk: "PKK",
      event: "Event",
    },
    invited: (count) => `${count} residents invited`,
    atPlace: "Place",
    region: "Region",
    takes: "Kit",
    team: "Team",
    span: "Time",
    yields: { activated: "Activated", refused: "Refused", barriers: "Barriers", blanks: "Blanks" },
    yieldTitle: "Yield",
    yieldHint: "Yields as the office has acknowledged them; what is still on a team's devices is not counted.",
    close: "Close the round",
    closeTitle: (name) => `Close “${name}” now?`,
    closeDetail: [
      "The pack is erased at the office, and on the devices once they meet a network.",
      "What the team has signed holds, also when it arrives later; what is signed from now on is refused.",
      "This cannot be taken back.",
    ],
    closed: (name) => `“${name}” is closed.`,
  },
}

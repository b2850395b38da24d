import type { Texts } from "@jatidiri/web"

type RoundWords = {
  readonly rounds: string
  readonly roundsSay: (from: string, to: string, cancelled: string) => string
  readonly activated: string
  readonly activatedSays: (met: string, invited: string) => string
  readonly yield: string
  readonly yieldSays: (days: string) => string
  readonly incidents: string
  readonly incidentsSay: string
  readonly calendar: string
  readonly table: string
  readonly parts: string
  readonly part: string
  readonly none: string
  readonly round: string
  readonly host: string
  readonly days: string
  readonly where: string
  readonly invited: string
  readonly met: string
  readonly share: string
  readonly teamDays: string
  readonly perTeamDay: string
  readonly state: string
  readonly states: Readonly<Record<"planned" | "open" | "closed" | "cancelled", string>>
  readonly hosts: Readonly<Record<string, string>>
  readonly steps: (invited: string, met: string, activated: string) => string
  readonly incidentCount: (count: string) => string
  readonly officers: (count: string) => string
  readonly more: (shown: string, all: string) => string
  readonly showAll: (all: string) => string
  readonly counted: string
}

export const roundWords: Texts<RoundWords> = {
  id: {
    rounds: "Tugas jemput bola",
    roundsSay: (from, to, cancelled) => `${from} sampai ${to}; ${cancelled} dibatalkan`,
    activated: "Aktivasi dari yang diundang",
    activatedSays: (met, invited) => `${met} ditemui dari ${invited} yang diundang`,
    yield: "Aktivasi per hari regu",
    yieldSays: (days) => `${days} hari regu`,
    incidents: "Kejadian",
    incidentsSay: "dicatat regu; di kabupaten/kota juga VPN putus dan tanpa sinyal dari buku harian",
    calendar: "Tugas menurut waktu",
    table: "Tugas menurut hasil",
    parts: "Per wilayah",
    part: "Wilayah",
    none: "Tidak ada tugas jemput bola pada waktu ini. Tugas direncanakan di Petugas.",
    round: "Tugas",
    host: "Tuan rumah",
    days: "Tanggal",
    where: "Wilayah",
    invited: "Diundang",
    met: "Ditemui",
    share: "Aktivasi",
    teamDays: "Hari regu",
    perTeamDay: "Per hari regu",
    state: "Keadaan",
    states: { planned: "akan datang", open: "berlangsung", closed: "selesai", cancelled: "dibatalkan" },
    hosts: { agency: "Instansi", school: "Sekolah", village: "Desa", banjar: "Banjar", pkk: "PKK", event: "Acara" },
    steps: (invited, met, activated) => `${invited} diundang, ${met} ditemui, ${activated} aktif`,
    incidentCount: (count) => `${count} kejadian`,
    officers: (count) => `${count} petugas`,
    more: (shown, all) => `${shown} tugas terakhir dari ${all}. Pilih wilayah atau waktu yang lebih kecil.`,
    showAll: (all) => `Tampilkan semua (${all})`,
    counted: "Tugas yang harinya masuk ke waktu ini, dengan hasilnya pada waktu ini yang sudah diterima pusat",
  },
  en: {
    rounds: "Field rounds",
    roundsSay: (from, to, cancelled) => `${from} to ${to}; ${cancelled} cancelled`,
    activated: "Activated of those invited",
    activatedSays: (met, invited) => `${met} met of ${invited} invited`,
    yield: "Activations a team-day",
    yieldSays: (days) => `${days} team-days`,
    incidents: "Incidents",
    incidentsSay: "written down by teams; from a regency on also VPN down and no signal in their journals",
    calendar: "Rounds by time",
    table: "Rounds by yield",
    parts: "By region",
    part: "Region",
    none: "No field rounds at this time. Rounds are planned in Petugas.",
    round: "Round",
    host: "Host",
    days: "Days",
    where: "Region",
    invited: "Invited",
    met: "Met",
    share: "Activated",
    teamDays: "Team-days",
    perTeamDay: "A team-day",
    state: "State",
    states: { planned: "to come", open: "under way", closed: "over", cancelled: "cancelled" },
    hosts: { agency: "Agency", school: "School", village: "Village", banjar: "Banjar", pkk: "PKK", event: "Event" },
    steps: (invited, met, activated) => `${invited} invited, ${met} met, ${activated} active`,
    incidentCount: (count) => `${count} incidents`,
    officers: (count) => `${count} officers`,
    more: (shown, all) => `The latest ${shown} of ${all} rounds. Choose a smaller region or a shorter time.`,
    showAll: (all) => `Show all (${all})`,
    counted: "Rounds with a day in this time, with what was done in it as the office has acknowledged",
  },
}

import type { IncidentCode, LetterKind } from "@jatidiri/service-points/contract"
import type { Texts } from "@jatidiri/web"

type RoundWords = {
  readonly title: string
  readonly change: string
  readonly changeTitle: string
  readonly save: string
  readonly changed: string
  readonly kept: (count: string) => string
  readonly cancel: string
  readonly cancelTitle: (name: string) => string
  readonly cancelled: string
  readonly starts: string
  readonly series: string
  readonly letters: string
  readonly lettersDetail: string
  readonly letter: Readonly<Record<LetterKind, string>>
  readonly number: (number: string) => string
  readonly writing: string
  readonly saved: (name: string) => string
  readonly attendance: string
  readonly attendanceNote: string
  readonly invited: string
  readonly met: string
  readonly activated: string
  readonly refused: string
  readonly barriers: string
  readonly perDay: string
  readonly teamDays: string
  readonly day: string
  readonly nothingYet: string
  readonly why: string
  readonly incidents: string
  readonly noIncidents: string
  readonly report: string
  readonly code: string
  readonly codes: Readonly<Record<IncidentCode, string>>
  readonly at: string
  readonly note: string
  readonly noteHint: string
  readonly send: string
  readonly fromJournal: (people: string) => string
  readonly by: (name: string) => string
  readonly reported: string
}

/** One round: what it is, its letters, what came of it. */
export const roundWords: Texts<RoundWords> = {
  id: {
    title: "Tugas lapangan",
    change: "Ubah tugas",
    changeTitle: "Ubah tugas lapangan",
    save: "Simpan perubahan",
    changed: "Perubahan disimpan",
    kept: (count) => `${count} warga diundang.`,
    cancel: "Batalkan tugas",
    cancelTitle: (name) => `Batalkan “${name}”?`,
    cancelled: "Dibatalkan",
    starts: "Regu berangkat",
    series: "Bagian dari tugas berulang; perubahan di sini hanya untuk hari ini.",
    letters: "Surat",
    lettersDetail: "Nomor surat diberikan sekali. Bila tugas diubah, surat barunya bernomor baru.",
    letter: { assignment: "Unduh surat tugas", invitation: "Unduh surat ke tuan rumah" },
    number: (number) => `Nomor ${number}`,
    writing: "Surat ditulis …",
    saved: (name) => `${name} diunduh.`,
    attendance: "Kehadiran dan hasil",
    attendanceNote: "Yang sudah diterima pusat; yang masih di perangkat regu belum terhitung.",
    invited: "Diundang",
    met: "Ditemui",
    activated: "Teraktivasi",
    refused: "Ditolak",
    barriers: "Hambatan",
    perDay: "Aktivasi per hari regu",
    teamDays: "Hari regu",
    day: "Hari",
    nothingYet: "Belum ada catatan dari regu.",
    why: "Hambatan menurut sebab",
    incidents: "Kejadian",
    noIncidents: "Tidak ada kejadian.",
    report: "Catat kejadian",
    code: "Apa yang terjadi",
    codes: {
      "vpn-down": "VPN putus",
      "no-signal": "Tidak ada sinyal",
      "device-broken": "Alat rusak",
      "power-out": "Listrik padam",
      "host-absent": "Tuan rumah tidak ada",
      weather: "Cuaca",
      other: "Lainnya",
    },
    at: "Waktu kejadian",
    note: "Catatan (boleh kosong)",
    noteHint: "Paling banyak 200 huruf. Jangan menulis nama atau NIK warga.",
    send: "Simpan kejadian",
    fromJournal: (people) => `dari buku harian regu, ${people} warga terhalang`,
    by: (name) => `dicatat ${name}`,
    reported: "Kejadian dicatat.",
  },
  en: {
    title: "Field round",
    change: "Change the round",
    changeTitle: "Change the field round",
    save: "Save the changes",
    changed: "The changes are saved",
    kept: (count) => `${count} residents are invited.`,
    cancel: "Cancel the round",
    cancelTitle: (name) => `Cancel “${name}”?`,
    cancelled: "Cancelled",
    starts: "The team starts",
    series: "Part of a repeating round; changes here are for this day only.",
    letters: "Letters",
    lettersDetail: "A letter is numbered once. When the round is changed, its new letter has a new number.",
    letter: { assignment: "Download the assignment letter", invitation: "Download the letter to the host" },
    number: (number) => `Number ${number}`,
    writing: "The letter is being written …",
    saved: (name) => `${name} downloaded.`,
    attendance: "Attendance and yield",
    attendanceNote: "As acknowledged by the office; what is still on a team's devices is not counted.",
    invited: "Invited",
    met: "Met",
    activated: "Activated",
    refused: "Refused",
    barriers: "Barriers",
    perDay: "Activations a team-day",
    teamDays: "Team-days",
    day: "Day",
    nothingYet: "Nothing from the team yet.",
    why: "Barriers by reason",
    incidents: "Incidents",
    noIncidents: "No incidents.",
    report: "Write down an incident",
    code: "What happened",
    codes: {
      "vpn-down": "VPN down",
      "no-signal": "No signal",
      "device-broken": "Device broken",
      "power-out": "Power out",
      "host-absent": "Host absent",
      weather: "Weather",
      other: "Other",
    },
    at: "When it happened",
    note: "Note (may stay empty)",
    noteHint: "At most 200 letters. No names or NIKs of residents.",
    send: "Save the incident",
    fromJournal: (people) => `from the team's journal, ${people} residents kept away`,
    by: (name) => `written down by ${name}`,
    reported: "The incident is written down.",
  },
}

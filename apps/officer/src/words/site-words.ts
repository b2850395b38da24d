import type { SiteKind, SiteState } from "@jatidiri/service-points/contract"
import type { Texts } from "@jatidiri/web"

type Words = {
  readonly title: string
  readonly lead: string
  readonly begin: string
  readonly none: string
  readonly more: string
  readonly kinds: Readonly<Record<SiteKind, string>>
  readonly states: Readonly<Record<SiteState, string>>
  readonly groups: Readonly<Record<"deciding" | "serving" | "stopped", string>>
  readonly since: (at: string) => string
  readonly newTitle: string
  readonly changeTitle: string
  readonly name: string
  readonly kind: string
  readonly address: string
  readonly region: string
  readonly all: (name: string) => string
  readonly counters: string
  readonly quota: string
  readonly quotaHint: string
  readonly minutes: string
  readonly walkIns: string
  readonly walkInsHint: string
  readonly hours: string
  readonly hoursHint: string
  readonly weekdays: readonly string[]
  readonly hoursWrong: string
  readonly officers: string
  readonly officersHint: string
  readonly send: string
  readonly save: string
  readonly missing: string
  readonly sent: string
  readonly saved: (kept: number) => string
  readonly facts: Readonly<
    Record<
      "address" | "region" | "counters" | "quota" | "minutes" | "walkIns" | "hours" | "officers" | "reason",
      string
    >
  >
  readonly nobody: string
  readonly closedDay: string
  readonly change: string
}

export const siteWords: Texts<Words> = {
  id: {
    title: "Tempat layanan",
    lead: "Tempat warga dilayani: dari permohonan, pemeriksaan, sampai melayani. Yang menunggu keputusan ada di atas.",
    begin: "Ajukan tempat baru",
    none: "Belum ada tempat layanan di wilayah Anda. Ajukan yang pertama.",
    more: "Daftar ini terpotong pada 500 tempat.",
    kinds: {
      office: "Kantor Dukcapil",
      mpp: "Mal Pelayanan Publik",
      district: "Kantor kecamatan",
      village: "Kantor desa atau kelurahan",
      mobile: "Layanan keliling",
    },
    states: {
      requested: "diajukan",
      checked: "diperiksa",
      approved: "disetujui",
      rejected: "ditolak",
      active: "melayani",
      suspended: "berhenti sementara",
      ended: "berakhir",
    },
    groups: { deciding: "Menunggu keputusan", serving: "Melayani", stopped: "Berhenti" },
    since: (at) => `sejak ${at}`,
    newTitle: "Ajukan tempat layanan",
    changeTitle: "Ubah tempat layanan",
    name: "Nama tempat",
    kind: "Jenis",
    address: "Alamat, seperti diberitahukan kepada warga",
    region: "Wilayah",
    all: (name) => `Seluruh ${name}`,
    counters: "Jumlah loket",
    quota: "Kuota orang sehari",
    quotaHint: "Paling banyak sekian orang ditawarkan sehari, dengan dan tanpa janji.",
    minutes: "Menit untuk satu orang",
    walkIns: "Persen tanpa janji",
    walkInsHint: "Bagian ini tidak dapat dipesan: untuk yang datang langsung.",
    hours: "Jam buka",
    hoursHint: "Misalnya 08.00-12.00, 13.00-15.00. Kosongkan hari yang tutup. Jam setempat.",
    weekdays: ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"],
    hoursWrong: "Tulis seperti 08.00-12.00, 13.00-15.00, berurutan.",
    officers: "Petugas yang ditunjuk",
    officersHint: "Sedikitnya satu, sebelum tempat ini melayani.",
    send: "Ajukan",
    save: "Simpan",
    missing: "Isi dahulu bagian ini.",
    sent: "Tempat ini sudah diajukan. Periksa di lokasi dengan daftar di bawah.",
    saved: (kept) =>
      kept === 0
        ? "Tersimpan. Berlaku mulai besok."
        : `Tersimpan. ${kept} hari sudah ada yang memesan dan tetap seperti semula; hari lain mengikuti yang baru.`,
    facts: {
      address: "Alamat",
      region: "Wilayah",
      counters: "Loket",
      quota: "Kuota sehari",
      minutes: "Menit seorang",
      walkIns: "Tanpa janji",
      hours: "Jam buka",
      officers: "Petugas",
      reason: "Alasan",
    },
    nobody: "belum ada",
    closedDay: "tutup",
    change: "Ubah jam, kuota, petugas",
  },
  en: {
    title: "Service points",
    lead: "Where residents are served: from the request over the check to serving. What waits for a decision is on top.",
    begin: "Ask for a new one",
    none: "There is no service point in your region yet. Ask for the first.",
    more: "This list ends after 500.",
    kinds: {
      office: "Dukcapil office",
      mpp: "Public service mall",
      district: "District office",
      village: "Village office",
      mobile: "Mobile service",
    },
    states: {
      requested: "requested",
      checked: "checked",
      approved: "approved",
      rejected: "rejected",
      active: "serving",
      suspended: "suspended",
      ended: "ended",
    },
    groups: { deciding: "Waiting for a decision", serving: "Serving", stopped: "Stopped" },
    since: (at) => `since ${at}`,
    newTitle: "Ask for a service point",
    changeTitle: "Change the service point",
    name: "Name",
    kind: "Kind",
    address: "Address, as residents are told",
    region: "Region",
    all: (name) => `All of ${name}`,
    counters: "Counters",
    quota: "People a day",
    quotaHint: "At most so many are offered a day, with and without appointment.",
    minutes: "Minutes a person",
    walkIns: "Percent without appointment",
    walkInsHint: "This share cannot be booked: it is for who just comes.",
    hours: "Opening hours",
    hoursHint: "Such as 08.00-12.00, 13.00-15.00. Leave closed days empty. Local time.",
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    hoursWrong: "Write it as 08.00-12.00, 13.00-15.00, in order.",
    officers: "Named officers",
    officersHint: "At least one, before it serves.",
    send: "Ask for it",
    save: "Save",
    missing: "Fill this in first.",
    sent: "It has been asked for. Check it on the spot with the list below.",
    saved: (kept) =>
      kept === 0
        ? "Saved. It holds from tomorrow."
        : `Saved. ${kept} days have been booked already and stay as they were; the others follow the new hours.`,
    facts: {
      address: "Address",
      region: "Region",
      counters: "Counters",
      quota: "People a day",
      minutes: "Minutes a person",
      walkIns: "Without appointment",
      hours: "Opening hours",
      officers: "Officers",
      reason: "Reason",
    },
    nobody: "nobody yet",
    closedDay: "closed",
    change: "Change hours, quota, officers",
  },
}

import type {
  CheckItem,
  ClosureReason,
  SiteKind,
  SiteReason,
  SiteState,
  SiteStep,
} from "@jatidiri/service-points/contract"
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
  readonly checks: string
  readonly checksHint: string
  readonly items: Readonly<Record<CheckItem, string>>
  readonly measure: string
  readonly measuring: string
  readonly measured: (milliseconds: string) => string
  readonly notMeasured: string
  readonly sendChecks: string
  readonly checksSent: string
  readonly open: (count: number) => string
  readonly steps: Readonly<Record<SiteStep | "resume", string>>
  readonly stepDetail: Readonly<Record<SiteStep | "resume", string>>
  readonly decide: string
  readonly reason: string
  readonly reasons: Readonly<Record<SiteReason, string>>
  readonly closures: string
  readonly closuresNone: string
  readonly closeDay: string
  readonly day: string
  readonly closureReasons: Readonly<Record<ClosureReason, string>>
  readonly reopen: (day: string) => string
  readonly closeDetail: string
  readonly reopenDetail: string
  readonly history: string
  readonly kindsOfStep: Readonly<Record<string, string>>
  readonly house: string
  readonly change: string
  readonly done: string
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
    checks: "Pemeriksaan di lokasi",
    checksHint: "Centang yang sudah terpenuhi. Ukur jaringan dari lokasi dengan perangkat ini.",
    items: {
      power: "Listrik, dengan cadangan",
      network: "Jaringan ke pusat",
      device: "Perangkat aktivasi",
      room: "Ruang untuk bertemu muka",
      officer: "Petugas yang bertugas",
      wheelchairs: "Jalan masuk untuk kursi roda",
      "waiting-area": "Tempat menunggu",
      signboard: "Papan nama dan jam buka",
      privacy: "Layar tidak terlihat yang menunggu",
    },
    measure: "Ukur jaringan di sini",
    measuring: "Mengukur…",
    measured: (milliseconds) => `Pusat menjawab dalam ${milliseconds} milidetik`,
    notMeasured: "Pusat tidak terjangkau dari sini.",
    sendChecks: "Catat hasil pemeriksaan",
    checksSent: "Hasil pemeriksaan dicatat.",
    open: (count) => `${count} hal belum terpenuhi`,
    steps: {
      approve: "Setujui",
      reject: "Tolak",
      activate: "Mulai melayani",
      suspend: "Hentikan sementara",
      end: "Akhiri",
      resume: "Melayani lagi",
    },
    stepDetail: {
      approve: "Semua hal pada daftar sudah terpenuhi. Sesudah ini tempat dapat mulai melayani.",
      reject: "Pemohon melihat alasannya. Keputusan ini tidak dapat dibatalkan.",
      activate: "Warga dapat memesan jam, dan surat tugas dapat menyebut tempat ini.",
      suspend:
        "Janji baru ditutup. Yang sudah memesan diberi tahu di Dompet, dan janjinya berlaku lagi bila tempat ini melayani lagi.",
      end: "Tempat ini tidak melayani lagi untuk seterusnya. Yang sudah memesan diberi tahu.",
      resume: "Janji dibuka lagi; janji lama berlaku lagi.",
    },
    decide: "Keputusan",
    reason: "Alasan",
    reasons: {
      "no-power": "Listrik belum ada",
      "network-weak": "Jaringan terlalu lemah",
      "no-device": "Perangkat belum ada",
      "room-unfit": "Ruang belum layak",
      "no-officer": "Petugas tidak ada",
      "no-access": "Tidak dapat dimasuki kursi roda",
      "another-near": "Sudah ada tempat lain di dekatnya",
      "data-wrong": "Isian salah",
      "network-down": "Jaringan putus",
      "power-out": "Listrik padam",
      repair: "Perbaikan",
      disaster: "Bencana",
      other: "Lainnya",
      moved: "Pindah",
      merged: "Digabung",
      "not-needed": "Tidak diperlukan lagi",
    },
    closures: "Hari tutup",
    closuresNone: "Tidak ada hari tutup yang akan datang.",
    closeDay: "Tutup hari ini",
    day: "Tanggal",
    closureReasons: {
      holiday: "Hari libur",
      "collective-leave": "Cuti bersama",
      event: "Ada acara",
      repair: "Perbaikan",
      other: "Lainnya",
    },
    reopen: (day) => `Buka lagi ${day}`,
    closeDetail: "Yang sudah memesan pada hari itu diberi tahu di Dompet dan dapat pindah hari.",
    reopenDetail: "Janji yang sudah ada pada hari itu berlaku lagi.",
    history: "Riwayat",
    kindsOfStep: {
      ...{
        requested: "Diajukan",
        checked: "Diperiksa",
        approved: "Disetujui",
        rejected: "Ditolak",
        active: "Melayani",
      },
      ...{ suspended: "Dihentikan sementara", ended: "Diakhiri", changed: "Diubah", closed: "Hari ditutup" },
      ...{ reopened: "Hari dibuka lagi", adopted: "Tercatat dari tempat yang sudah ada" },
    },
    house: "sistem",
    change: "Ubah jam, kuota, petugas",
    done: "Sudah dicatat.",
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
    checks: "Check on the spot",
    checksHint: "Tick what is there. Measure the network on the spot with this device.",
    items: {
      power: "Power, with a reserve",
      network: "Network to the office",
      device: "Device for activation",
      room: "Room to meet face to face",
      officer: "Officer on duty",
      wheelchairs: "Way in for wheelchairs",
      "waiting-area": "Waiting area",
      signboard: "Signboard with hours",
      privacy: "Screen unseen by who waits",
    },
    measure: "Measure the network here",
    measuring: "Measuring…",
    measured: (milliseconds) => `The office answered in ${milliseconds} milliseconds`,
    notMeasured: "The office cannot be reached from here.",
    sendChecks: "Record the check",
    checksSent: "The check is recorded.",
    open: (count) => `${count} ${count === 1 ? "item is" : "items are"} not met`,
    steps: {
      approve: "Approve",
      reject: "Reject",
      activate: "Begin to serve",
      suspend: "Suspend",
      end: "End",
      resume: "Serve again",
    },
    stepDetail: {
      approve: "Every item of the list is met. After this it may begin to serve.",
      reject: "Whoever asked sees the reason. This cannot be taken back.",
      activate: "Residents may book, and assignment letters may name it.",
      suspend:
        "No new appointments. Who has booked is told in Dompet; the appointments stand again once it serves again.",
      end: "It does not serve any more, for good. Who has booked is told.",
      resume: "Appointments open again; earlier ones stand again.",
    },
    decide: "Decision",
    reason: "Reason",
    reasons: {
      "no-power": "No power",
      "network-weak": "Network too weak",
      "no-device": "No device",
      "room-unfit": "Room not fit",
      "no-officer": "No officer",
      "no-access": "No way in for wheelchairs",
      "another-near": "Another is near",
      "data-wrong": "Wrongly filled in",
      "network-down": "Network down",
      "power-out": "Power out",
      repair: "Repairs",
      disaster: "Disaster",
      other: "Other",
      moved: "Moved",
      merged: "Merged",
      "not-needed": "Not needed any more",
    },
    closures: "Closed days",
    closuresNone: "No closed days ahead.",
    closeDay: "Close this day",
    day: "Date",
    closureReasons: {
      holiday: "Holiday",
      "collective-leave": "Collective leave",
      event: "Event",
      repair: "Repairs",
      other: "Other",
    },
    reopen: (day) => `Open ${day} again`,
    closeDetail: "Who has booked that day is told in Dompet and may take another day.",
    reopenDetail: "Appointments of that day stand again.",
    history: "History",
    kindsOfStep: {
      ...{ requested: "Requested", checked: "Checked", approved: "Approved", rejected: "Rejected", active: "Serving" },
      ...{ suspended: "Suspended", ended: "Ended", changed: "Changed", closed: "Days closed" },
      ...{ reopened: "Days opened again", adopted: "Taken over from an existing place" },
    },
    house: "the system",
    change: "Change hours, quota, officers",
    done: "Recorded.",
  },
}

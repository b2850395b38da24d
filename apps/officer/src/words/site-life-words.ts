import type { CheckItem, ClosureReason, SiteReason, SiteStep } from "@jatidiri/service-points/contract"
import type { Texts } from "@jatidiri/web"

type Words = {
  readonly checks: string
  readonly checksHint: string
  readonly items: Readonly<Record<CheckItem, string>>
  readonly measure: string
  readonly unmeasured: string
  readonly measuring: string
  readonly measured: (milliseconds: string) => string
  readonly notMeasured: string
  readonly sendChecks: string
  readonly checksSent: string
  readonly open: (count: number) => string
  readonly noOfficer: string
  readonly reasonChoose: string
  readonly reasonMissing: string
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
  readonly done: string
}

/** What becomes of a service point: checks on the spot, decisions, closed days, history. */
export const siteLifeWords: Texts<Words> = {
  id: {
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
    unmeasured: "Diukur dahulu dengan tombol di bawah.",
    measuring: "Mengukur…",
    measured: (milliseconds) => `Pusat menjawab dalam ${milliseconds} milidetik`,
    notMeasured: "Pusat tidak terjangkau dari sini.",
    sendChecks: "Catat hasil pemeriksaan",
    checksSent: "Hasil pemeriksaan dicatat.",
    open: (count) => `${count} hal belum terpenuhi`,
    reasonChoose: "Pilih alasannya",
    reasonMissing: "Pilih dahulu alasannya.",
    noOfficer:
      "Belum ada petugas yang ditunjuk. Tunjuk sedikitnya satu lewat tombol “Ubah jam, kuota, petugas” di bawah; sesudah itu tempat ini dapat mulai melayani.",
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
    closeDay: "Tutup tanggal ini",
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
    done: "Sudah dicatat.",
  },
  en: {
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
    unmeasured: "Measured first, with the button below.",
    measuring: "Measuring…",
    measured: (milliseconds) => `The office answered in ${milliseconds} milliseconds`,
    notMeasured: "The office cannot be reached from here.",
    sendChecks: "Record the check",
    checksSent: "The check is recorded.",
    open: (count) => `${count} ${count === 1 ? "item is" : "items are"} not met`,
    reasonChoose: "Choose the reason",
    reasonMissing: "Choose the reason first.",
    noOfficer:
      "No officer is named yet. Name at least one with the button to change hours, quota and officers below; then this place can begin to serve.",
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
    done: "Recorded.",
  },
}

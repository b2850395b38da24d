import type { BookingNotice, BookingState, ClosureReason, SiteKind } from "@jatidiri/service-points/contract"
import type { Texts } from "@jatidiri/web"

type Words = {
  readonly title: string
  readonly loading: string
  readonly near: (region: string) => string
  readonly none: string
  readonly otherRegion: string
  readonly country: string
  readonly narrower: string
  readonly kinds: Readonly<Record<SiteKind, string>>
  readonly pickTime: string
  readonly otherTime: string
  readonly days: string
  readonly closed: (reason: ClosureReason) => string
  readonly full: string
  readonly noSlots: string
  readonly notOpen: string
  readonly free: (places: number) => string
  readonly confirm: string
  readonly heads: string
  readonly headsHint: string
  readonly headsMore: string
  readonly people: (heads: number) => string
  readonly book: string
  readonly move: string
  readonly free0: string
  readonly yours: string
  readonly said: Readonly<Record<"booked" | "moved" | "cancelled", string>>
  readonly stillStands: string
  readonly moving: string
  readonly movingDetail: (now: string) => string
  readonly stay: string
  readonly code: string
  readonly codeWhy: string
  readonly qr: string
  readonly kept: (ago: string) => string
  readonly states: Readonly<Record<Exclude<BookingState, "booked">, string>>
  readonly notices: Readonly<Record<BookingNotice, string>>
  readonly noticeNext: string
  readonly bring: string
  readonly grace: string
  readonly calendar: string
  readonly calendarDone: string
  readonly change: string
  readonly cancel: string
  readonly cancelTitle: string
  readonly cancelText: string
  readonly cancelYes: string
  readonly back: string
  readonly again: string
  readonly another: string
  readonly noRequest: string
  readonly calendarTitle: string
  readonly alarmDay: string
  readonly alarmHours: string
}

const reasons = {
  id: {
    holiday: "hari libur",
    "collective-leave": "cuti bersama",
    event: "ada acara",
    repair: "perbaikan",
    other: "tutup",
  },
  en: {
    holiday: "holiday",
    "collective-leave": "collective leave",
    event: "event",
    repair: "repairs",
    other: "closed",
  },
} as const

export const words: Texts<Words> = {
  id: {
    title: "Janji datang",
    loading: "Memuat…",
    near: (region) => `Tempat layanan untuk ${region}`,
    none: "Belum ada tempat layanan yang bisa dipesan di wilayah ini. Pilih wilayah lain, atau datang langsung ke kantor Dukcapil.",
    otherRegion: "Wilayah lain",
    country: "Pilih provinsi",
    narrower: "Persempit wilayah",
    kinds: {
      office: "Kantor Dukcapil",
      mpp: "Mal Pelayanan Publik",
      district: "Kantor kecamatan",
      village: "Kantor desa atau kelurahan",
      mobile: "Layanan keliling",
    },
    pickTime: "Pilih hari dan jam",
    otherTime: "Pilih jam lain",
    days: "Hari",
    closed: (reason) => `Tutup: ${reasons.id[reason]}`,
    full: "Penuh",
    noSlots: "Tidak ada jam yang bisa dipesan pada hari ini. Pilih hari lain.",
    notOpen: "Tempat ini sedang tidak melayani. Pilih tempat lain.",
    free: (places) => (places === 0 ? "penuh" : `${places} tempat`),
    confirm: "Pastikan janji",
    heads: "Berapa orang",
    headsHint: "Anda dan keluarga serumah yang ikut dilayani, paling banyak 10.",
    headsMore: "Tempat pada jam ini kurang; sebagian dilayani pada jam berikutnya.",
    people: (heads) => `${heads} orang`,
    book: "Pesan",
    move: "Pindahkan janji",
    free0: "Gratis. Kantor tidak menyimpan nama Anda untuk janji ini.",
    yours: "Janji Anda",
    said: {
      booked: "Janji sudah dipesan. Tunjukkan QR di bawah ini saat datang.",
      moved: "Janji sudah dipindahkan. Kodenya tetap sama.",
      cancelled: "Janji sudah dibatalkan.",
    },
    stillStands: "Permohonan Anda tetap berlaku; buat janji lain kapan saja.",
    moving: "Memindahkan janji",
    movingDetail: (now) => `Janji sekarang: ${now}. Tetap berlaku sampai Anda menekan "Pindahkan janji".`,
    stay: "Tidak jadi pindah",
    code: "Kode janji",
    codeWhy: "Sebutkan atau tunjukkan QR ini saat tiba",
    qr: "Kode QR janji Anda",
    kept: (ago) => `Tersimpan di ponsel ini; terakhir dicek ${ago}.`,
    states: {
      arrived: "Anda sudah tercatat datang. Tunggu nomor Anda dipanggil.",
      served: "Anda sudah dilayani.",
      gone: "Nomor Anda sudah dipanggil dan Anda tidak ada.",
      "no-show": "Jam janji sudah lewat. Anda tetap bisa datang hari itu tanpa jam, atau buat janji baru.",
      cancelled: "Janji ini dibatalkan.",
      dropped: "Kantor tidak dapat melayani pada jam itu. Buat janji baru.",
    },
    notices: {
      "site-suspended": "Tempat ini berhenti melayani untuk sementara.",
      "site-ended": "Tempat ini sudah tidak melayani lagi.",
      "day-closed": "Tempat ini tutup pada hari janji Anda.",
    },
    noticeNext: "Ubah ke hari atau tempat lain, atau tunggu kabar di sini.",
    bring: "Bawa KTP-el bila ada, dan ponsel ini.",
    grace: "Datang paling lambat 20 menit setelah jam mulai. Sesudah itu tempat Anda diberikan kepada yang lain.",
    calendar: "Ingatkan saya",
    calendarDone: "Berkas kalender disimpan. Buka berkasnya agar kalender mengingatkan Anda.",
    change: "Ubah jam atau tempat",
    cancel: "Batalkan janji",
    cancelTitle: "Batalkan janji ini?",
    cancelText: "Tempat Anda diberikan kepada orang lain.",
    cancelYes: "Ya, batalkan",
    back: "Kembali",
    again: "Coba lagi",
    another: "Buat janji baru",
    noRequest: "Permohonan Anda belum sampai ke kantor. Cari sinyal dan buka Dompet sebentar, lalu buat janji.",
    calendarTitle: "Ambil KTP digital",
    alarmDay: "Besok: janji KTP digital",
    alarmHours: "2 jam lagi: janji KTP digital",
  },
  en: {
    title: "Appointment",
    loading: "Loading…",
    near: (region) => `Service points for ${region}`,
    none: "No service point in this region can be booked yet. Choose another region, or come to the Dukcapil office.",
    otherRegion: "Another region",
    country: "Choose a province",
    narrower: "Narrow the region",
    kinds: {
      office: "Dukcapil office",
      mpp: "Public service mall",
      district: "District office",
      village: "Village office",
      mobile: "Mobile service",
    },
    pickTime: "Choose a day and time",
    otherTime: "Choose another time",
    days: "Days",
    closed: (reason) => `Closed: ${reasons.en[reason]}`,
    full: "Full",
    noSlots: "No time can be booked on this day. Choose another.",
    notOpen: "This place is not serving now. Choose another.",
    free: (places) => (places === 0 ? "full" : `${places} ${places === 1 ? "place" : "places"}`),
    confirm: "Confirm the appointment",
    heads: "How many people",
    headsHint: "You and those of your household who are served too, at most 10.",
    headsMore: "This time has too few places; some are served in the next one.",
    people: (heads) => `${heads} ${heads === 1 ? "person" : "people"}`,
    book: "Book",
    move: "Move the appointment",
    free0: "Free of charge. The office keeps no name for this appointment.",
    yours: "Your appointment",
    said: {
      booked: "Your appointment is made. Show the QR below when you come.",
      moved: "Your appointment is moved. Its code stays the same.",
      cancelled: "Your appointment is cancelled.",
    },
    stillStands: "Your request still stands; make another appointment at any time.",
    moving: "Moving the appointment",
    movingDetail: (now) => `Your appointment now: ${now}. It holds until you press "Move the appointment".`,
    stay: "Keep it as it is",
    code: "Appointment code",
    codeWhy: "Say it or show this QR when you arrive",
    qr: "QR code of your appointment",
    kept: (ago) => `Kept on this phone; last checked ${ago}.`,
    states: {
      arrived: "You are noted as arrived. Wait until your number is called.",
      served: "You have been served.",
      gone: "Your number was called and you were not there.",
      "no-show": "The time has passed. You may still come that day without a time, or book another.",
      cancelled: "This appointment is cancelled.",
      dropped: "The office could not serve at that time. Book another.",
    },
    notices: {
      "site-suspended": "This place has stopped serving for a while.",
      "site-ended": "This place does not serve any more.",
      "day-closed": "This place is closed on the day of your appointment.",
    },
    noticeNext: "Change to another day or place, or wait for news here.",
    bring: "Bring your KTP-el if you have it, and this phone.",
    grace: "Come at most 20 minutes after it begins. After that your place goes to somebody else.",
    calendar: "Remind me",
    calendarDone: "The calendar file is saved. Open it and your calendar reminds you.",
    change: "Change time or place",
    cancel: "Cancel the appointment",
    cancelTitle: "Cancel this appointment?",
    cancelText: "Your place goes to somebody else.",
    cancelYes: "Yes, cancel",
    back: "Back",
    again: "Try again",
    another: "Make another appointment",
    noRequest: "Your request has not reached the office yet. Find a signal, open Dompet for a moment, then book.",
    calendarTitle: "Fetch the digital KTP",
    alarmDay: "Tomorrow: digital KTP appointment",
    alarmHours: "In 2 hours: digital KTP appointment",
  },
}

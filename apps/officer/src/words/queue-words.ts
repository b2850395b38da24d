import type { BookingState, ClosureReason } from "@jatidiri/service-points/contract"
import type { Texts } from "@jatidiri/web"

type Words = {
  readonly title: string
  readonly today: string
  readonly site: string
  readonly notOpen: string
  readonly closedFor: Readonly<Record<ClosureReason, string>>
  readonly counts: Readonly<Record<"offered" | "booked" | "walkIns" | "served" | "noShows" | "walkInPlaces", string>>
  readonly calling: string
  readonly callNext: string
  readonly nobody: string
  readonly yours: string
  readonly next: (number: string) => string
  readonly number: (number: string) => string
  readonly people: (heads: number) => string
  readonly due: (time: string) => string
  readonly withoutTime: string
  readonly priority: string
  readonly served: string
  readonly gone: string
  readonly absent: (number: string) => string
  readonly away: string
  readonly arrivals: string
  readonly code: string
  readonly codeHint: string
  readonly codeWrong: string
  readonly giveNumber: string
  readonly scan: string
  readonly stopScan: string
  readonly scanHint: string
  readonly priorityChoice: string
  readonly priorityHint: string
  readonly walkIn: string
  readonly heads: string
  readonly given: (number: string) => string
  readonly givenDetail: string
  readonly waiting: string
  readonly waitingCount: (count: string) => string
  readonly none: string
  readonly left: (number: string) => string
  readonly leftDetail: string
  readonly others: string
  readonly expected: string
  readonly states: Readonly<Record<BookingState, string>>
  readonly book: string
  readonly bookTitle: string
  readonly bookLead: string
  readonly bookHeads: string
  readonly bookHeadsWrong: string
  readonly day: string
  readonly time: string
  readonly free: (places: number) => string
  readonly chooseDay: string
  readonly chooseTime: string
  readonly dayGone: (people: string) => string
  readonly timeGone: (people: string) => string
  readonly bookNow: string
  readonly booked: string
  readonly bookedNote: string
  readonly another: string
  readonly cancel: (code: string) => string
  readonly cancelDetail: string
  readonly cancelShort: string
  readonly noDays: string
  readonly noDayFor: (people: string) => string
}

export const queueWords: Texts<Words> = {
  id: {
    title: "Antrean dan janji",
    today: "Hari ini",
    site: "Tempat Anda melayani",
    notOpen: "Tempat ini tidak melayani hari ini.",
    closedFor: {
      holiday: "Hari libur",
      "collective-leave": "Cuti bersama",
      event: "Ada acara",
      repair: "Perbaikan",
      other: "Tutup",
    },
    counts: {
      offered: "ditawarkan",
      booked: "dipesan",
      walkIns: "datang langsung",
      served: "dilayani",
      noShows: "tidak datang",
      walkInPlaces: "sisa tanpa janji",
    },
    calling: "Panggilan",
    callNext: "Panggil berikutnya",
    nobody: "Tidak ada yang menunggu.",
    yours: "Sedang Anda layani",
    next: (number) => `Berikutnya nomor ${number}`,
    number: (number) => `Nomor ${number}`,
    people: (heads) => `${heads} orang`,
    due: (time) => `janji ${time}`,
    withoutTime: "tanpa janji",
    priority: "didahulukan",
    served: "Sudah dilayani",
    gone: "Tidak ada orangnya",
    absent: (number) => `Nomor ${number} tidak ada orangnya?`,
    away: "Sudah pergi",
    arrivals: "Yang datang",
    code: "Kode janji",
    codeHint: "Dari layar Dompet warga atau kertasnya.",
    codeWrong: "Kode janji terdiri dari 8 huruf dan angka.",
    giveNumber: "Beri nomor",
    scan: "Pindai QR janji",
    stopScan: "Tutup kamera",
    scanHint: "Arahkan ke QR janji di Dompet",
    priorityChoice: "Didahulukan",
    priorityHint: "Lansia, penyandang disabilitas, atau ibu hamil. Alasannya tidak dicatat.",
    walkIn: "Tanpa janji",
    heads: "Berapa orang",
    given: (number) => `Nomor antreannya ${number}.`,
    givenDetail: "Sebutkan atau tuliskan untuk warga; tunggu sampai dipanggil.",
    waiting: "Menunggu",
    waitingCount: (count) => `${count} menunggu`,
    none: "Belum ada yang mengambil nomor.",
    left: (number) => `Nomor ${number} sudah pergi`,
    leftDetail: "Nomor ini tidak akan dipanggil lagi. Bila warganya kembali, beri nomor baru.",
    others: "Dilayani petugas lain",
    expected: "Janji hari ini",
    states: {
      booked: "belum datang",
      arrived: "sudah datang",
      served: "dilayani",
      gone: "pergi",
      "no-show": "tidak datang",
      cancelled: "dibatalkan",
      dropped: "gugur, kantor tutup",
    },
    book: "Pesankan untuk warga atau rombongan",
    bookTitle: "Pesankan jam",
    bookLead:
      "Untuk warga tanpa ponsel, atau rombongan sampai 60 orang pada jam-jam yang berurutan. Tidak ada nama yang dicatat: tuliskan kodenya untuk mereka.",
    bookHeads: "Berapa orang (1–60)",
    bookHeadsWrong: "Isi angka 1 sampai 60.",
    day: "Hari",
    time: "Jam mulai",
    free: (places) => `${places} tempat`,
    chooseDay: "Pilih hari",
    chooseTime: "Pilih jam",
    dayGone: (people) => `Hari yang dipilih tidak cukup lagi untuk ${people}. Pilih hari lain.`,
    timeGone: (people) => `Jam yang dipilih tidak cukup untuk ${people} pada hari ini. Pilih jam lain.`,
    bookNow: "Pesan",
    booked: "Sudah dipesan",
    bookedNote: "Tuliskan kode ini untuk mereka. Kode disebut saat tiba.",
    another: "Pesankan lagi",
    cancel: (code) => `Batalkan janji ${code}?`,
    cancelDetail: "Tempatnya dapat dipesan orang lain.",
    cancelShort: "Batalkan",
    noDays: "Tidak ada jam yang dapat dipesan di sini.",
    noDayFor: (people) =>
      `Tidak ada hari dengan tempat untuk ${people}. Bagi menjadi beberapa janji, atau pilih tempat lain.`,
  },
  en: {
    title: "Queue and appointments",
    today: "Today",
    site: "Where you serve",
    notOpen: "This place does not serve today.",
    closedFor: {
      holiday: "Holiday",
      "collective-leave": "Collective leave",
      event: "Event",
      repair: "Repairs",
      other: "Closed",
    },
    counts: {
      offered: "offered",
      booked: "booked",
      walkIns: "just came",
      served: "served",
      noShows: "did not come",
      walkInPlaces: "walk-ins left",
    },
    calling: "Calling",
    callNext: "Call the next",
    nobody: "Nobody waits.",
    yours: "You are serving",
    next: (number) => `Next is number ${number}`,
    number: (number) => `Number ${number}`,
    people: (heads) => `${heads} ${heads === 1 ? "person" : "people"}`,
    due: (time) => `booked ${time}`,
    withoutTime: "no appointment",
    priority: "goes first",
    served: "Served",
    gone: "Not there",
    absent: (number) => `Is nobody there for number ${number}?`,
    away: "Has left",
    arrivals: "Who comes",
    code: "Appointment code",
    codeHint: "From the resident's Dompet or paper.",
    codeWrong: "An appointment code has 8 letters and digits.",
    giveNumber: "Give a number",
    scan: "Scan the appointment's QR",
    stopScan: "Close the camera",
    scanHint: "Point at the appointment's QR in Dompet",
    priorityChoice: "Goes first",
    priorityHint: "Elderly, disabled or pregnant. The reason is not written down.",
    walkIn: "Without appointment",
    heads: "How many people",
    given: (number) => `The number is ${number}.`,
    givenDetail: "Say it or write it down for the resident, to wait until it is called.",
    waiting: "Waiting",
    waitingCount: (count) => `${count} waiting`,
    none: "Nobody has taken a number yet.",
    left: (number) => `Number ${number} has left`,
    leftDetail: "This number will not be called any more. Give another one if its resident comes back.",
    others: "Served by others",
    expected: "Today's appointments",
    states: {
      booked: "not here yet",
      arrived: "arrived",
      served: "served",
      gone: "left",
      "no-show": "did not come",
      cancelled: "cancelled",
      dropped: "dropped, office closed",
    },
    book: "Book for residents or a group",
    bookTitle: "Book a time",
    bookLead:
      "For people without a phone, or a group of up to 60 over times that follow one another. No name is written down: write the code down for them.",
    bookHeads: "How many people (1–60)",
    bookHeadsWrong: "Give a number from 1 to 60.",
    day: "Day",
    time: "Begins at",
    free: (places) => `${places} ${places === 1 ? "place" : "places"}`,
    chooseDay: "Choose a day",
    chooseTime: "Choose a time",
    dayGone: (people) => `The day that was chosen has no room for ${people}. Choose another.`,
    timeGone: (people) => `The time that was chosen has no room for ${people} on this day. Choose another.`,
    bookNow: "Book",
    booked: "Booked",
    bookedNote: "Write this code down for them. It is said on arrival.",
    another: "Book another",
    cancel: (code) => `Cancel appointment ${code}?`,
    cancelDetail: "Its place can be booked by others.",
    cancelShort: "Cancel it",
    noDays: "No time can be booked here.",
    noDayFor: (people) =>
      `No day has places for ${people}. Divide them over several appointments, or choose another place.`,
  },
}

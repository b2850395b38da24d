import type { Texts } from "@jatidiri/web"

type Words = {
  readonly begun: string
  readonly begunMore: (since: string) => string
  readonly until: (until: string) => string
  readonly blockedBegun: string
  readonly blockedUntil: (until: string) => string
  readonly cancel: string
  readonly wasYou: string
  readonly cancelled: string
  readonly cancelledMore: string
  readonly disputedMore: string
  readonly newCode: string
  readonly officerLost: string
  readonly officerLostMore: string
  readonly held: string
  readonly heldMore: string
}

export const words: Texts<Words> = {
  id: {
    begun: "Ada yang memindahkan KTP Anda ke HP lain",
    begunMore: (since) => `Sejak ${since} seseorang memakai kode pemulihan atau kunci sandi Anda.`,
    until: (until) => `Kalau tidak dibatalkan sebelum ${until}, KTP di HP ini berhenti.`,
    blockedBegun: "Ada yang memulihkan KTP Anda di HP lain",
    blockedUntil: (until) => `Kalau tidak dibatalkan sebelum ${until}, KTP Anda pindah ke HP itu.`,
    cancel: "Batalkan",
    wasYou: "Kalau itu Anda sendiri, biarkan saja.",
    cancelled: "Sudah dibatalkan",
    cancelledMore: "KTP tetap di HP ini. Orang lain mungkin tahu kode Anda: buat kode baru sekarang.",
    disputedMore:
      "KTP tidak pindah ke HP lain. Kode yang dipakai tidak berlaku lagi: untuk KTP digital baru, datangi petugas dengan KTP-el Anda.",
    newCode: "Buat kode baru",
    officerLost: "Tablet petugas hilang",
    officerLostMore:
      "Tablet petugas yang mengaktifkan KTP ini dilaporkan hilang. KTP Anda tetap berlaku; kantor mungkin mengundang Anda untuk memastikan.",
    held: "Sedang diperiksa kantor",
    heldMore:
      "Kantor memeriksa dahulu aktivasi ini. Tidak ada yang perlu Anda lakukan. Kalau lewat sehari, tanyakan kepada petugas.",
  },
  en: {
    begun: "Somebody is moving your KTP to another phone",
    begunMore: (since) => `Since ${since} somebody has been using your recovery code or passkey.`,
    until: (until) => `If it is not cancelled before ${until}, the KTP on this phone stops.`,
    blockedBegun: "Somebody is recovering your KTP to another phone",
    blockedUntil: (until) => `If it is not cancelled before ${until}, your KTP moves to that phone.`,
    cancel: "Cancel it",
    wasYou: "If it is you, leave it as it is.",
    cancelled: "It is cancelled",
    cancelledMore: "The KTP stays on this phone. Somebody else may know your code: make a new one now.",
    disputedMore:
      "The KTP does not move to another phone. The code that was used leads nowhere now: for a new digital KTP see an officer with your KTP-el.",
    newCode: "Make a new code",
    officerLost: "An officer's tablet is lost",
    officerLostMore:
      "The tablet of the officer who activated this KTP was reported lost. Your KTP stays valid; the office may invite you to make sure.",
    held: "The office is looking at it",
    heldMore:
      "The office looks at this activation first. There is nothing you need to do. If it takes longer than a day, ask an officer.",
  },
}

import type { Texts } from "@jatidiri/web"

type DeviceWords = {
  readonly title: string
  readonly lead: string
  readonly none: string
  readonly noneDetail: string
  readonly find: string
  readonly nobodyFound: string
  readonly revoked: string
  readonly registered: string
  readonly place: string
  readonly mandateUntil: string
  readonly noMandate: string
  readonly revokedFrom: string
  readonly mark: string
  readonly deviceOf: (name: string) => string
  readonly unknown: string
  readonly unknownDetail: string
  readonly toList: string
  readonly lost: string
  readonly lostLead: string
  readonly earlier: string
  readonly sinceWhen: string
  readonly lastSeen: (at: string) => string
  readonly lastSeenDetail: string
  readonly now: string
  readonly other: string
  readonly otherMoment: string
  readonly otherDay: string
  readonly otherTime: string
  readonly notATime: string
  readonly inTheFuture: string
  readonly notEarlier: (than: string) => string
  readonly revoke: string
  readonly askTitle: string
  readonly askDetail: (from: string) => readonly string[]
  readonly revokedNow: (from: string) => string
  readonly signedOut: string
  readonly told: string
  readonly entries: string
  readonly noEntries: string
  readonly counts: (all: string, held: string) => string
  readonly most: string
  readonly held: string
  readonly byWallet: string
  readonly byJournal: string
  readonly reviewHeld: (count: string) => string
}

export const deviceWords: Texts<DeviceWords> = {
  id: {
    title: "Perangkat petugas",
    lead: "Perangkat yang hilang dicabut di sini, sekali saja; sesudah itu tidak dapat menandatangani apa pun lagi.",
    none: "Belum ada perangkat",
    noneDetail: "Perangkat muncul di sini begitu petugas wilayah Anda masuk untuk pertama kali.",
    find: "Cari nama petugas",
    nobodyFound: "Tidak ada petugas dengan nama itu.",
    revoked: "Dicabut",
    registered: "Terdaftar",
    place: "Tempat",
    mandateUntil: "Surat tugas sampai",
    noMandate: "tidak ada surat tugas",
    revokedFrom: "Dicabut sejak",
    mark: "Tanda perangkat",
    deviceOf: (name) => `Perangkat ${name}`,
    unknown: "Perangkat ini tidak ada di daftar Anda",
    unknownDetail: "Mungkin milik petugas wilayah lain. Penyelianya yang dapat mencabutnya.",
    toList: "Ke daftar perangkat",
    lost: "Tablet hilang",
    lostLead: "Cabut begitu Anda tahu; data warga di dalamnya tersegel PIN.",
    earlier: "Ubah ke waktu yang lebih awal",
    sinceWhen: "Sejak kapan tidak di tangan petugas?",
    lastSeen: (at) => `Terakhir terlihat, ${at}`,
    lastSeenDetail: "Paling aman bila tidak ada yang tahu persis.",
    now: "Sekarang",
    other: "Waktu lain",
    otherMoment: "Waktu lain",
    otherDay: "tanggal",
    otherTime: "jam",
    notATime: "Isi tanggal (seperti 2026-11-23) dan jam (seperti 18:00).",
    inTheFuture: "Waktu ini belum terjadi. Pilih Sekarang.",
    notEarlier: (than) => `Pilih waktu sebelum ${than}. Yang lebih lambat tidak mengubah apa pun.`,
    revoke: "Cabut perangkat ini",
    askTitle: "Cabut perangkat ini?",
    askDetail: (from) => [
      `Yang ditandatangani sejak ${from} tidak berlaku.`,
      "Yang ditandatangani sebelumnya dan baru tiba nanti ditahan sampai Anda tinjau.",
      "Petugasnya langsung keluar di semua perangkat, dan kunci masuk perangkat ini tidak berlaku lagi. Bila hanya itu kuncinya, ia perlu undangan baru, seperti untuk perangkat kedua.",
      "Perangkat ini tidak dapat dipakai lagi. Waktu yang lebih lambat tidak membatalkan apa pun.",
    ],
    revokedNow: (from) => `Perangkat dicabut. Yang ditandatangani sejak ${from} tidak berlaku.`,
    signedOut:
      "Petugasnya sudah keluar di semua perangkat. Bila tidak punya kunci masuk lain, minta undangan baru untuknya.",
    told: "Warga yang bersangkutan diberi tahu lewat Dompet mereka. Anda tidak perlu menghubungi satu per satu.",
    entries: "Yang sudah diterima dari perangkat ini",
    noEntries: "Belum ada apa pun yang diterima dari perangkat ini.",
    counts: (all, held) => `${all} entri, ${held} ditahan`,
    most: "Hanya 500 yang terbaru ditampilkan.",
    held: "Ditahan",
    byWallet: "lewat ponsel warga",
    byJournal: "lewat perangkat",
    reviewHeld: (count) => `Tinjau yang ditahan (${count})`,
  },
  en: {
    title: "Officers' devices",
    lead: "A lost device is revoked here, once; after that it can sign nothing any more.",
    none: "No devices yet",
    noneDetail: "A device appears here once an officer of your regions has signed in for the first time.",
    find: "Find an officer's name",
    nobodyFound: "No officer has that name.",
    revoked: "Revoked",
    registered: "Registered",
    place: "Place",
    mandateUntil: "Mandate until",
    noMandate: "no mandate",
    revokedFrom: "Revoked from",
    mark: "Mark of the device",
    deviceOf: (name) => `${name}'s device`,
    unknown: "This device is not in your list",
    unknownDetail: "It may belong to an officer of another region, whose supervisor can revoke it.",
    toList: "To the list of devices",
    lost: "Lost tablet",
    lostLead: "Revoke it as soon as you know; the residents' data on it is sealed by a PIN.",
    earlier: "Change to an earlier time",
    sinceWhen: "Since when is it out of the officer's hands?",
    lastSeen: (at) => `Last seen, ${at}`,
    lastSeenDetail: "Safest when nobody knows exactly.",
    now: "Now",
    other: "Another time",
    otherMoment: "Another time",
    otherDay: "day",
    otherTime: "time",
    notATime: "Give a day (like 2026-11-23) and a time (like 18:00).",
    inTheFuture: "This time has not come yet. Choose Now.",
    notEarlier: (than) => `Choose a time before ${than}. A later one changes nothing.`,
    revoke: "Revoke this device",
    askTitle: "Revoke this device?",
    askDetail: (from) => [
      `What was signed from ${from} on does not count.`,
      "What was signed before and arrives later is held until you review it.",
      "Its officer is signed out everywhere at once, and the passkey of this device opens nothing any more. Without another one he needs a new invitation, as for a second device.",
      "The device cannot be used again. A later time takes nothing back.",
    ],
    revokedNow: (from) => `The device is revoked. What was signed from ${from} on does not count.`,
    signedOut: "Its officer is signed out everywhere. Without another passkey, have a new invitation made for him.",
    told: "The residents concerned are told by their Dompet. You need not call each of them.",
    entries: "What this device has delivered",
    noEntries: "Nothing has come from this device yet.",
    counts: (all, held) => `${all} entries, ${held} held`,
    most: "Only the latest 500 are shown.",
    held: "Held",
    byWallet: "by the resident's phone",
    byJournal: "by the device",
    reviewHeld: (count) => `Review what is held (${count})`,
  },
}

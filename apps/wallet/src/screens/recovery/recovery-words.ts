import type { Texts } from "@jatidiri/web"

type Words = {
  readonly title: string
  readonly why: string
  readonly can: readonly string[]
  readonly secret: string
  readonly has: string
  readonly make: string
  readonly makeNew: string
  readonly yours: string
  readonly write: string
  readonly spelled: (groups: string) => string
  readonly advice: readonly string[]
  readonly where: (address: string) => string
  readonly print: string
  readonly written: string
  readonly notYet: string
  readonly notYetMore: string
  readonly leave: string
  readonly leaveMore: string
  readonly leaveAnyway: string
  readonly stay: string
  readonly repeat: string
  readonly repeatLead: string
  readonly last: string
  readonly lastHint: string
  readonly wrongLast: string
  readonly keep: string
  readonly again: string
  readonly kept: string
  readonly keptMore: string
  readonly away: string
  readonly done: string
  readonly passkey: string
  readonly passkeyWhy: string
  readonly passkeyElsewhere: string
  readonly passkeyMake: string
  readonly passkeyKept: string
  readonly inviteTitle: string
  readonly invite: string
}

export const words: Texts<Words> = {
  id: {
    title: "Kode pemulihan",
    why: "Kalau HP ini hilang, dengan kode ini Anda bisa:",
    can: [
      "memblokir KTP digital seketika, dari HP atau komputer mana pun;",
      "membawa KTP digital ke HP baru tanpa ke kantor.",
    ],
    secret: "Kode dibuat di HP ini; pusat tidak bisa membacanya. Petugas tidak pernah menanyakannya.",
    has: "Kode pemulihan Anda sudah ada. Kode baru menggantikan yang lama. Selama masa tunggu (biasanya tiga hari) kertas lama masih bisa memblokir: musnahkan kertasnya.",
    make: "Buat kode pemulihan",
    makeNew: "Buat kode baru",
    yours: "Kode pemulihan Anda",
    write: "Simpan kode ini di luar HP",
    spelled: (groups) => `Kode pemulihan: ${groups}`,
    advice: [
      "Tulis di kertas, atau cetak.",
      "Atau foto dengan HP lain milik keluarga.",
      "Jangan hanya di HP ini: kalau hilang, kodenya ikut hilang.",
    ],
    where: (address) => `HP hilang? Buka ${address}`,
    print: "Cetak",
    written: "Sudah saya simpan",
    notYet: "Belum berlaku",
    notYetMore: "Kode ini baru berlaku setelah Anda mengetik ulang kelompok terakhirnya di layar berikut.",
    leave: "Kode ini belum berlaku",
    leaveMore: "Kalau ditinggalkan sekarang, kode di kertas Anda tidak bisa dipakai. Nanti dibuat kode lain.",
    leaveAnyway: "Tinggalkan, buang kertasnya",
    stay: "Lanjutkan",
    repeat: "Pastikan tersimpan",
    repeatLead: "Lihat catatan Anda, lalu ketik kelompok terakhirnya.",
    last: "4 tanda terakhir",
    lastHint: "Huruf besar atau kecil sama saja.",
    wrongLast: "Bukan itu. Periksa catatan Anda, atau lihat kodenya lagi.",
    keep: "Pakai kode ini",
    again: "Lihat kodenya lagi",
    kept: "Kode pemulihan berlaku",
    keptMore:
      "Pusat sudah mencatatnya. Kode yang lama, bila ada, tidak bisa memindahkan KTP lagi; selama masa tunggu masih bisa memblokir.",
    away: "Taruh kertasnya di rumah, jangan bersama HP.",
    done: "Selesai",
    passkey: "Kunci sandi (passkey)",
    passkeyWhy: "Gunanya sama dengan kode, tanpa kertas: disimpan akun Anda dan dibuka dengan sidik jari atau wajah.",
    passkeyElsewhere: "Hanya menolong bila akun itu juga bisa Anda buka di perangkat lain. Simpan kodenya juga.",
    passkeyMake: "Buat kunci sandi",
    passkeyKept: "Terdaftar",
    inviteTitle: "Kalau HP ini hilang?",
    invite: "Simpan kode pemulihan sekarang: untuk memblokir KTP digital seketika, dan membawanya ke HP baru.",
  },
  en: {
    title: "Recovery code",
    why: "If this phone is lost, with this code you can:",
    can: [
      "block the digital KTP at once, from any phone or computer;",
      "bring the digital KTP to a new phone without visiting an office.",
    ],
    secret: "The code is made on this phone; the office cannot read it. Officers never ask for it.",
    has: "You have a recovery code. A new one takes its place. For the waiting time (usually three days) the old paper can still block: destroy it.",
    make: "Make a recovery code",
    makeNew: "Make a new code",
    yours: "Your recovery code",
    write: "Keep this code outside the phone",
    spelled: (groups) => `Recovery code: ${groups}`,
    advice: [
      "Write it on paper, or print it.",
      "Or take a photo with another phone of the family.",
      "Not only on this phone: if it is lost, so is the code.",
    ],
    where: (address) => `Phone lost? Open ${address}`,
    print: "Print",
    written: "I have kept it",
    notYet: "Not in force yet",
    notYetMore: "This code is in force only after you have typed its last group on the next screen.",
    leave: "This code is not in force yet",
    leaveMore: "If you leave now, the code on your paper is worth nothing. Another one will be made later.",
    leaveAnyway: "Leave, throw the paper away",
    stay: "Go on",
    repeat: "Make sure it is kept",
    repeatLead: "Look at your note, then type its last group.",
    last: "Last 4 characters",
    lastHint: "Capital or small letters are the same.",
    wrongLast: "Not that. Check your note, or look at the code again.",
    keep: "Use this code",
    again: "Look at the code again",
    kept: "The recovery code is in force",
    keptMore:
      "The office has noted it. An older code, if there was one, moves no KTP any more; for the waiting time it can still block.",
    away: "Leave the paper at home, not with the phone.",
    done: "Done",
    passkey: "Passkey",
    passkeyWhy: "Does what the code does, without paper: your account keeps it, a finger or face opens it.",
    passkeyElsewhere: "It helps only if you can open that account on another device too. Keep the code as well.",
    passkeyMake: "Make a passkey",
    passkeyKept: "Registered",
    inviteTitle: "What if this phone is lost?",
    invite: "Keep a recovery code now: to block the digital KTP at once, and to bring it to a new phone.",
  },
}

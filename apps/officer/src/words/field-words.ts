import type { Barrier } from "@jatidiri/field"
import type { PinRefusal, Texts } from "@jatidiri/web"
import type { FetchTrouble } from "../pack/fetch-parts.ts"

type FieldWords = {
  readonly title: string
  readonly lead: string
  readonly none: string
  readonly noneDetail: string
  readonly states: Readonly<Record<"planned" | "open" | "closed", string>>
  readonly residents: (count: string) => string
  readonly span: (from: string, until: string) => string
  readonly fetch: string
  readonly goOn: string
  readonly start: string
  readonly erase: string
  readonly eraseTitle: string
  readonly eraseDetail: string
  readonly keep: string
  readonly here: string
  readonly partly: (done: string, of: string) => string
  readonly otherHeld: string
  readonly eraseFirst: string
  readonly making: (made: string, of: string) => string
  readonly asking: string
  readonly fetching: (done: string, of: string) => string
  readonly mayClose: string
  readonly size: (residents: string, megabytes: string) => string
  readonly persisted: string
  readonly notPersisted: string
  readonly troubles: Readonly<Record<FetchTrouble, string>>
  readonly noMandate: string
  readonly newPin: string
  readonly newPinLead: string
  readonly pin: string
  readonly pinAgain: string
  readonly pinWrong: Readonly<Record<PinRefusal, string>>
  readonly pinDiffers: string
  readonly take: string
  readonly locked: string
  readonly unlock: string
  readonly six: string
  readonly wrong: (left: string) => string
  readonly erasedPins: string
  readonly erasedOver: string
  readonly erasedClosed: string
  readonly lock: string
  readonly toDesk: string
  readonly signIn: string
  readonly barrier: string
  readonly barrierTitle: string
  readonly barrierDetail: string
  readonly barrierNoted: string
  readonly barriers: Readonly<Record<Barrier, string>>
  readonly byHand: string
  readonly byHandHint: string
  readonly byHandWrong: { readonly empty: string; readonly junk: string }
  readonly refusals: Readonly<Record<"only-online" | "not-in-pack" | "bad-signature" | "signed-in-future", string>>
  readonly day: string
  readonly approved: string
  readonly refused: string
  readonly waiting: string
  readonly bounds: (left: string, count: string) => string
  readonly signInToSend: string
  readonly signInToSendDetail: string
  readonly clockAhead: (minutes: string, at: string) => string
  readonly clockBehind: (minutes: string, at: string) => string
  readonly film: string
  readonly filmHint: string
  readonly withoutProvisional: string
  readonly handedOver: string
  readonly refusedByOffice: string
  readonly handedOverNone: string
  readonly showAgain: string
}

export const fieldWords: Texts<FieldWords> = {
  id: {
    title: "Tugas lapangan",
    lead: "Unduh paket sebelum berangkat. Di tempat, semua berjalan tanpa jaringan.",
    none: "Tidak ada tugas lapangan",
    noneDetail: "Tugas muncul di sini begitu penyelia memasukkan Anda ke dalam regu.",
    states: { planned: "Belum mulai", open: "Berlangsung", closed: "Ditutup" },
    residents: (count) => `${count} warga diundang`,
    span: (from, until) => `${from} sampai ${until}`,
    fetch: "Unduh",
    goOn: "Lanjutkan unduhan",
    start: "Mulai bertugas",
    erase: "Hapus paket",
    eraseTitle: "Hapus paket dari perangkat ini?",
    eraseDetail: "Data warga hilang dari perangkat ini dan dapat diunduh lagi. Buku harian Anda tetap tersimpan.",
    keep: "Batal",
    here: "Paket lengkap di perangkat ini",
    partly: (done, of) => `Baru ${done} dari ${of} bagian di perangkat ini`,
    otherHeld: "Perangkat ini memegang paket lain. Satu perangkat, satu paket: hapus yang itu dahulu.",
    eraseFirst: "Belum dapat diunduh: perangkat ini masih memegang paket lain. Hapus dahulu paket itu.",
    making: (made, of) => `Paket disiapkan pusat: ${made} dari ${of} bagian`,
    asking: "Meminta paket …",
    fetching: (done, of) => `Mengunduh bagian ${done} dari ${of}`,
    mayClose: "Boleh ditutup: yang sudah ada tidak diunduh lagi.",
    size: (residents, megabytes) => `${residents} warga, ${megabytes} MB`,
    persisted: "Peramban berjanji tidak membuang paket ini.",
    notPersisted:
      "Peramban belum berjanji menyimpan paket ini. Pasang aplikasi ke layar utama, dan jangan hapus datanya.",
    troubles: {
      offline: "Sambungan terputus. Yang sudah terunduh tetap tersimpan; lanjutkan saat ada jaringan.",
      "signed-out": "Sesi berakhir. Masuk lagi, lalu lanjutkan; yang sudah terunduh tetap tersimpan.",
      damaged: "Sebuah bagian datang rusak dua kali dan tidak disimpan. Coba lagi, atau panggil penyelia.",
      full: "Perangkat penuh. Kosongkan ruang, lalu lanjutkan; yang sudah terunduh tetap tersimpan.",
      refused: "Pusat tidak memberikan bagian ini. Mungkin tugas sudah ditutup; tanyakan kepada penyelia.",
    },
    noMandate: "Surat tugas lapangan belum dapat diambil. Tanpa itu tidak ada yang dapat ditandatangani di lapangan.",
    newPin: "PIN paket",
    newPinLead: "Enam angka untuk membuka paket di lapangan. Enam kali salah, paket terhapus.",
    pin: "PIN",
    pinAgain: "Ulangi PIN",
    pinWrong: {
      "not-six-digits": "PIN terdiri dari 6 angka.",
      "one-digit-only": "Jangan pakai satu angka yang sama.",
      "in-a-row": "Jangan angka berurutan.",
      "in-your-nik": "Jangan angka dari NIK.",
    },
    pinDiffers: "Kedua PIN tidak sama. Ketik sekali lagi.",
    take: "Unduh paket",
    locked: "Paket terkunci",
    unlock: "Buka paket",
    six: "PIN terdiri dari 6 angka.",
    wrong: (left) => `PIN salah. Sisa ${left} kali; lalu paket terhapus.`,
    erasedPins:
      "PIN salah enam kali: paket dihapus dari perangkat ini. Buku harian tetap tersimpan. Unduh lagi dengan jaringan.",
    erasedOver: "Tugas lapangan berakhir: paket sudah dihapus dari perangkat ini.",
    erasedClosed: "Tugas lapangan ditutup: paket sudah dihapus dari perangkat ini.",
    lock: "Kunci",
    toDesk: "Ke loket",
    signIn: "Masuk",
    barrier: "Catat hambatan …",
    barrierTitle: "Apa hambatannya?",
    barrierDetail: "Dihitung tanpa nama, supaya terlihat apa yang menghalangi warga.",
    barrierNoted: "Hambatan dicatat",
    barriers: {
      "no-smartphone": "Tidak punya ponsel pintar",
      "device-refused-officially": "Ponsel ditolak aplikasi resmi",
      "no-signal": "Tidak ada sinyal",
      "vpn-down": "VPN kantor mati",
      "not-interested": "Tidak berminat",
      "no-time": "Tidak ada waktu",
    },
    byHand: "Atau pindai dengan pemindai genggam",
    byHandHint: "Pemindai mengetik isi kode QR ke sini. Kode delapan huruf hanya berlaku dengan jaringan.",
    byHandWrong: {
      empty: "Kolom ini masih kosong. Pindai kode QR di ponsel warga ke sini.",
      junk: "Ini bukan permohonan. Pindai kode QR di layar permohonan warga; isi kolom ini langsung terganti.",
    },
    refusals: {
      "only-online": "Kode ketik hanya berlaku dengan jaringan. Di lapangan, pindai kode QR di ponsel warga.",
      "not-in-pack":
        "NIK ini tidak ada di paket tugas ini. Periksa NIK pada KTP; jika benar, arahkan warga ke loket kantor wilayahnya.",
      "bad-signature": "Permohonan ini tidak asli atau rusak. Minta warga membuat yang baru.",
      "signed-in-future":
        "Jam ponsel warga terlalu cepat, atau jam perangkat ini lambat. Betulkan, lalu buat permohonan baru.",
    },
    day: "Hasil tugas ini",
    approved: "Disetujui",
    refused: "Ditolak",
    waiting: "Belum terkirim",
    bounds: (left, count) => `Surat tugas: ${left}, ${count} aktivasi`,
    signInToSend: "Masuk untuk mengirim",
    signInToSendDetail: "Sesi berakhir. Entri tetap tersimpan di perangkat ini dan terkirim setelah Anda masuk.",
    clockAhead: (minutes, at) => `Jam perangkat ini lambat ${minutes} menit (dicatat ${at}). Betulkan.`,
    clockBehind: (minutes, at) => `Jam perangkat ini cepat ${minutes} menit (dicatat ${at}). Betulkan.`,
    film: "Hasil untuk Dompet warga",
    filmHint: "Warga memindai gambar bergerak ini dengan Dompet, lalu mengetik kode transaksi.",
    withoutProvisional: "Tanpa KTP sementara: surat tugas ini tidak memuatnya, atau fotonya terlalu besar.",
    handedOver: "Sudah disetujui",
    refusedByOffice: "Tidak diterima pusat",
    handedOverNone: "Belum ada. Yang disetujui dapat ditunjukkan lagi dari sini.",
    showAgain: "Tunjukkan lagi:",
  },
  en: {
    title: "Field round",
    lead: "Fetch the pack before the trip. There, everything works without network.",
    none: "No field rounds",
    noneDetail: "A round appears here once a supervisor has put you in its team.",
    states: { planned: "Not begun", open: "Under way", closed: "Closed" },
    residents: (count) => `${count} residents invited`,
    span: (from, until) => `${from} to ${until}`,
    fetch: "Fetch",
    goOn: "Go on fetching",
    start: "Start",
    erase: "Erase the pack",
    eraseTitle: "Erase the pack from this device?",
    eraseDetail: "The residents' data leave this device and can be fetched again. Your journal stays.",
    keep: "Cancel",
    here: "The whole pack is on this device",
    partly: (done, of) => `Only ${done} of ${of} parts are on this device`,
    otherHeld: "This device holds another pack. One device, one pack: erase that one first.",
    eraseFirst: "Cannot be fetched yet: this device still holds another pack. Erase that one first.",
    making: (made, of) => `The office is making the pack: ${made} of ${of} parts`,
    asking: "Asking for the pack …",
    fetching: (done, of) => `Fetching part ${done} of ${of}`,
    mayClose: "You may close this: what is here is not fetched again.",
    size: (residents, megabytes) => `${residents} residents, ${megabytes} MB`,
    persisted: "The browser has promised to keep this pack.",
    notPersisted: "The browser has not promised to keep this pack. Install the app, and do not clear its data.",
    troubles: {
      offline: "The connection broke. What was fetched is kept; go on when there is a network.",
      "signed-out": "The session has ended. Sign in, then go on; what was fetched is kept.",
      damaged: "A part came damaged twice and was not kept. Try again, or call a supervisor.",
      full: "The device is full. Free some space, then go on; what was fetched is kept.",
      refused: "The office did not give this part. The round may be closed; ask a supervisor.",
    },
    noMandate: "The round's mandate could not be fetched. Without it nothing can be signed in the field.",
    newPin: "PIN of the pack",
    newPinLead: "Six digits that open the pack in the field. Six wrong ones erase it.",
    pin: "PIN",
    pinAgain: "PIN again",
    pinWrong: {
      "not-six-digits": "A PIN has 6 digits.",
      "one-digit-only": "Not one digit only.",
      "in-a-row": "Not digits in a row.",
      "in-your-nik": "Not digits of a NIK.",
    },
    pinDiffers: "The two PINs differ.",
    take: "Fetch the pack",
    locked: "The pack is locked",
    unlock: "Open the pack",
    six: "A PIN has 6 digits.",
    wrong: (left) => `Wrong PIN. ${left} more, then the pack is erased.`,
    erasedPins:
      "Six wrong PINs: the pack was erased from this device. The journal stays. Fetch it again with a network.",
    erasedOver: "The round is over: its pack was erased from this device.",
    erasedClosed: "The round was closed: its pack was erased from this device.",
    lock: "Lock",
    toDesk: "To the desk",
    signIn: "Sign in",
    barrier: "Note a barrier …",
    barrierTitle: "What is the barrier?",
    barrierDetail: "Counted without a name, to show what keeps residents away.",
    barrierNoted: "Barrier noted",
    barriers: {
      "no-smartphone": "No smartphone",
      "device-refused-officially": "Phone refused by the official app",
      "no-signal": "No signal",
      "vpn-down": "The office's VPN is down",
      "not-interested": "Not interested",
      "no-time": "No time",
    },
    byHand: "Or scan with a hand scanner",
    byHandHint: "The scanner types what it reads into this field. Codes of eight letters need a network.",
    byHandWrong: {
      empty: "This field is still empty. Scan the QR code on the resident's phone into it.",
      junk: "This is no request. Scan the QR code on the resident's request screen; it takes the place of what is here.",
    },
    refusals: {
      "only-online": "Typed codes need a network. In the field, scan the QR code on the resident's phone.",
      "not-in-pack":
        "This NIK is not in this round's pack. Check it on the card; if it is right, send the resident to the office of his region.",
      "bad-signature": "This request is not genuine, or damaged. Let the resident make a new one.",
      "signed-in-future":
        "The resident's clock is fast, or this device's is slow. Correct it, then make a new request.",
    },
    day: "This round so far",
    approved: "Approved",
    refused: "Refused",
    waiting: "Not sent yet",
    bounds: (left, count) => `Mandate: ${left}, ${count} activations`,
    signInToSend: "Sign in to send",
    signInToSendDetail: "The session has ended. Entries stay on this device and are sent once you sign in.",
    clockAhead: (minutes, at) => `This device's clock is ${minutes} min slow (noted ${at}). Correct it.`,
    clockBehind: (minutes, at) => `This device's clock is ${minutes} min fast (noted ${at}). Correct it.`,
    film: "Result for the resident's Dompet",
    filmHint: "The resident scans this moving picture with Dompet, then types the transaction code.",
    withoutProvisional: "Without a provisional KTP: this mandate does not allow one, or the photo is too large.",
    handedOver: "Approved already",
    refusedByOffice: "Not accepted by the office",
    handedOverNone: "Nobody yet. Whoever is approved can be shown again from here.",
    showAgain: "Show again:",
  },
}

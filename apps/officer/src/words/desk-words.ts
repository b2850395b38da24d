import type { EligibilityRefusal } from "@jatidiri/activation/contract"
import type { RefusalReason } from "@jatidiri/field"
import type { Texts } from "@jatidiri/web"

/** What the officer reads while a resident stands before him. */
export type DeskWords = {
  readonly app: string
  readonly queue: string
  readonly waiting: (count: string) => string
  readonly ways: string
  readonly bounding: string
  readonly inviteHint: string
  readonly notStored: string
  readonly heldForReview: string
  readonly heldForReviewDetail: string
  readonly heldHeading: string
  /** What the office has taken and not put into force, by its code. */
  readonly held: Readonly<Record<string, string>>
  readonly queueEmpty: string
  readonly queueEmptyDetail: string
  readonly scan: string
  readonly scanHint: string
  readonly typed: string
  readonly typedHint: string
  readonly open: string
  readonly wrongCode: string
  readonly noCode: string
  readonly notOneRequest: string
  readonly invite: string
  readonly inviteDetail: string
  readonly inviteCode: string
  readonly waitingSince: (time: string) => string
  readonly quota: (done: string, quota: string) => string
  readonly record: string
  readonly compare: string
  readonly compareDetail: string
  readonly born: string
  readonly sex: Readonly<Record<string, string>>
  readonly address: string
  readonly recording: string
  readonly cohort: string
  readonly phone: string
  readonly document: string
  readonly documents: Readonly<Record<"ktp-el" | "recording" | "other", string>>
  readonly faceMatches: string
  readonly approve: string
  readonly refuse: string
  readonly refuseTitle: string
  readonly refuseDetail: string
  readonly back: string
  readonly notEligible: string
  readonly eligibility: Readonly<Record<EligibilityRefusal, string>>
  readonly reasons: Readonly<Record<RefusalReason, string>>
  readonly approved: string
  readonly tellCode: string
  readonly tellCodeDetail: string
  readonly turnedAway: string
  readonly next: string
  readonly notAccepted: string
  readonly putOff: string
  readonly sendNow: string
  readonly bounds: Readonly<Record<string, string>>
  readonly otherRefusal: string
  readonly unreadable: string
  readonly offline: string
  readonly offlineDetail: string
  readonly offlineAsking: string
  readonly broken: string
  readonly again: string
  readonly loading: string
}

export const deskWords: Texts<DeskWords> = {
  id: {
    app: "Petugas",
    queue: "Antrean hari ini",
    waiting: (count) => `Antre ${count}`,
    ways: "Melayani warga",
    bounding: "Jaringan dan surat tugas",
    inviteHint: "Kamera Anda tidak dapat dipakai? Biarkan warga yang memindai.",
    notStored: "Perangkat ini tidak dapat menyimpan, jadi belum ada yang ditandatangani. Kosongkan ruang, lalu ulangi.",
    heldForReview: "Diterima pusat, ditahan untuk diperiksa",
    heldForReviewDetail: "Belum berlaku. Warga tidak perlu datang lagi; penyelia akan memutuskan.",
    heldHeading: "Ditahan",
    held: { "recording-awaited": "Menunggu perekaman tercatat di data induk" },
    queueEmpty: "Belum ada yang menunggu",
    queueEmptyDetail: "Pindai kode di ponsel warga, atau tampilkan kode loket.",
    scan: "Pindai permohonan",
    scanHint: "Arahkan ke kode QR di ponsel warga.",
    typed: "Atau ketik kode permohonan",
    typedHint: "Delapan huruf dan angka di bawah kode QR warga, atau pindai ke sini dengan pemindai genggam.",
    open: "Buka permohonan",
    wrongCode: "Kode terdiri dari delapan huruf dan angka.",
    noCode: "Kolom ini masih kosong. Ketik kodenya, atau pindai ke sini.",
    notOneRequest: "Yang terbaca bukan satu permohonan utuh. Pindai sekali lagi; isi kolom ini langsung terganti.",
    invite: "Tampilkan kode loket",
    inviteDetail: "Warga memindai kode ini dengan Dompet. Berlaku sepuluh menit, untuk satu orang.",
    inviteCode: "Kode loket",
    waitingSince: (time) => `menunggu sejak ${time}`,
    quota: (done, quota) => `${done} dari ${quota} hari ini`,
    record: "Data induk",
    compare: "Bandingkan dengan orang di depan Anda",
    compareDetail: "Lihat wajahnya, periksa dokumennya, tanyakan tanggal lahirnya.",
    born: "Lahir",
    sex: { male: "Laki-laki", female: "Perempuan" },
    address: "Alamat",
    recording: "Perekaman",
    cohort: "Kelompok",
    phone: "Ponsel",
    document: "Dokumen yang dilihat",
    documents: { "ktp-el": "KTP-el", recording: "Bukti perekaman", other: "Dokumen lain" },
    faceMatches: "Wajah sama dengan foto",
    approve: "Setujui dan tanda tangani",
    refuse: "Tolak dengan alasan …",
    refuseTitle: "Mengapa ditolak?",
    refuseDetail:
      "Alasan dicatat. Warga melihatnya di Dompet dengan langkah berikutnya. NIK pada permohonan salah: pilih Warga tidak jadi, lalu minta permohonan baru.",
    back: "Kembali",
    notEligible: "Belum dapat diaktivasi",
    eligibility: {
      "not-in-register": "NIK ini tidak ada di data induk. Periksa NIK pada KTP atau KK, lalu minta warga mengulang.",
      "not-active": "Data ini tidak aktif. Arahkan ke loket pemutakhiran data.",
      "moved-abroad": "Tercatat pindah ke luar negeri. Arahkan ke loket pemutakhiran data.",
      deceased: "Tercatat meninggal. Jangan aktivasi; panggil penyelia.",
      "under-age": "Belum 17 tahun dan belum menikah. KTP menyusul setelah perekaman.",
      "not-recorded": "Belum perekaman. Lakukan perekaman dahulu, lalu pindai lagi.",
    },
    reasons: {
      "face-differs": "Wajah berbeda dari foto",
      "document-missing": "Dokumen tidak dibawa",
      "not-recorded": "Belum perekaman",
      "not-in-person": "Bukan orangnya sendiri",
      "under-age": "Belum cukup umur",
      "resident-declines": "Warga tidak jadi",
      "device-unfit": "Ponsel tidak dapat dipakai",
      "record-wrong": "Data induk salah",
      "suspected-fraud": "Dugaan penipuan",
    },
    approved: "Disetujui",
    tellCode: "Kode transaksi",
    tellCodeDetail: "Bacakan kepada warga. Ia mengetiknya di Dompet. Jangan minta PIN-nya.",
    turnedAway: "Penolakan dicatat",
    next: "Warga berikutnya",
    notAccepted: "Pusat tidak menerima",
    putOff: "Pusat menunda; dicoba lagi sendiri",
    sendNow: "Kirim sekarang",
    bounds: {
      "request-unknown":
        "Tidak ada permohonan dengan kode ini. Cocokkan hurufnya dengan layar warga, atau pindai kode QR-nya.",
      "outside-region": "Warga ini di luar wilayah tugas Anda. Arahkan ke kantor wilayahnya.",
      "mandate-without-power": "Surat tugas Anda tidak memuat wewenang ini.",
      "mandate-not-yet-valid": "Surat tugas Anda belum berlaku. Periksa jam perangkat ini.",
      "mandate-expired": "Surat tugas Anda sudah berakhir. Minta yang baru.",
      "mandate-out-of-region": "Warga ini di luar wilayah surat tugas Anda. Arahkan ke kantor wilayahnya.",
      "mandate-count-reached": "Jumlah aktivasi surat tugas ini sudah habis.",
      "mandate-revoked": "Surat tugas ini sudah dicabut. Hubungi penyelia.",
      "device-revoked": "Perangkat ini sudah dicabut. Serahkan kepada penyelia.",
      "officer-without-power": "Wewenang Anda sudah diubah. Hubungi penyelia.",
      "request-expired": "Permohonan ini sudah kedaluwarsa. Minta warga membuat yang baru.",
      "signed-in-future":
        "Jam perangkat ini terlalu cepat saat menandatangani. Betulkan; entri ini diterima setelah jamnya lewat.",
      "request-missing": "Permohonan warga belum sampai ke pusat. Dikirim lagi bersama entri ini.",
      "clock-before-floor":
        "Jam perangkat ini mundur: sebelum saat yang sudah dilalui. Betulkan dahulu; belum ada yang ditandatangani.",
      "clock-far-ahead":
        "Jam perangkat ini lebih dari 60 hari sesudah tugas berakhir. Betulkan dahulu; belum ada yang ditandatangani.",
      "withdrawal-late":
        "Lebih dari satu jam sejak ditandatangani, jadi tidak dapat dibatalkan lagi di sini. Hubungi penyelia.",
      "handed-over": "Sudah diserahkan, jadi tidak dapat dibatalkan lagi di sini. Hubungi penyelia.",
      "signed-before-request": "Jam perangkat ini terlalu lambat. Betulkan, lalu ulangi dengan warga.",
      "not-eligible": "Data warga berubah; belum dapat diaktivasi. Arahkan ke loket pemutakhiran data.",
    },
    otherRefusal: "Panggil penyelia; entri ini tetap tersimpan.",
    unreadable: "Kode ini bukan permohonan aktivasi, atau sudah rusak. Minta warga membuat yang baru.",
    offline: "Tanpa jaringan",
    offlineDetail: "Pusat belum terjangkau. Yang sudah ditandatangani aman di perangkat ini.",
    offlineAsking:
      "Tanpa jaringan, data induk tidak dapat dibuka. Coba lagi saat ada sinyal; permohonan warga tersimpan di ponselnya.",
    broken: "Pusat sedang bermasalah. Coba lagi sebentar lagi.",
    again: "Coba lagi",
    loading: "Sedang dibuka …",
  },
  en: {
    app: "Officer",
    queue: "Today's queue",
    waiting: (count) => `Queue ${count}`,
    ways: "Serve a resident",
    bounding: "Network and mandate",
    inviteHint: "Your camera will not do? Let the resident scan instead.",
    notStored: "This device cannot store, so nothing has been signed. Free some space, then repeat.",
    heldForReview: "Acknowledged, held for review",
    heldForReviewDetail: "Not in force yet. The resident need not come again; a supervisor will decide.",
    heldHeading: "Held",
    held: { "recording-awaited": "Waits for the recording to reach the register" },
    queueEmpty: "Nobody is waiting yet",
    queueEmptyDetail: "Scan the code on the resident's phone, or show the desk's code.",
    scan: "Scan a request",
    scanHint: "Point at the QR code on the resident's phone.",
    typed: "Or type the request's code",
    typedHint: "Eight letters and digits below the resident's QR code, or scan into this field with a hand scanner.",
    open: "Open the request",
    wrongCode: "A code has eight letters and digits.",
    noCode: "This field is still empty. Type the code, or scan into it.",
    notOneRequest: "What was read is not one whole request. Scan once more; it takes the place of what is here.",
    invite: "Show the desk's code",
    inviteDetail: "The resident scans this with Dompet. Good for ten minutes, for one person.",
    inviteCode: "Desk code",
    waitingSince: (time) => `waiting since ${time}`,
    quota: (done, quota) => `${done} of ${quota} today`,
    record: "Register",
    compare: "Compare with the person before you",
    compareDetail: "Look at the face, check the document, ask the date of birth.",
    born: "Born",
    sex: { male: "Male", female: "Female" },
    address: "Address",
    recording: "Recording",
    cohort: "Cohort",
    phone: "Phone",
    document: "Document seen",
    documents: { "ktp-el": "KTP-el card", recording: "Proof of recording", other: "Another document" },
    faceMatches: "Face matches the photo",
    approve: "Approve and sign",
    refuse: "Turn away with a reason …",
    refuseTitle: "Why turn away?",
    refuseDetail:
      "The reason is recorded. The resident sees it in Dompet with the next step. A wrong NIK in the request: choose that the resident declines, and ask for a new request.",
    back: "Back",
    notEligible: "Cannot be activated yet",
    eligibility: {
      "not-in-register": "This NIK is not in the register. Check it on the card, then let the resident try again.",
      "not-active": "This record is not active. Send to the desk for corrections.",
      "moved-abroad": "Recorded as moved abroad. Send to the desk for corrections.",
      deceased: "Recorded as deceased. Do not activate; call a supervisor.",
      "under-age": "Not yet 17 and not married. The KTP comes after recording.",
      "not-recorded": "Biometrics are not recorded. Record first, then scan again.",
    },
    reasons: {
      "face-differs": "Face differs from the photo",
      "document-missing": "No document brought",
      "not-recorded": "Not yet recorded",
      "not-in-person": "Not the person himself",
      "under-age": "Too young",
      "resident-declines": "Resident changed his mind",
      "device-unfit": "Phone cannot be used",
      "record-wrong": "Register is wrong",
      "suspected-fraud": "Suspected fraud",
    },
    approved: "Approved",
    tellCode: "Transaction code",
    tellCodeDetail: "Read it to the resident, who types it in Dompet. Never ask for a PIN.",
    turnedAway: "Refusal recorded",
    next: "Next resident",
    notAccepted: "The office did not accept",
    putOff: "The office put it off; tried again by itself",
    sendNow: "Send now",
    bounds: {
      "request-unknown":
        "There is no request with this code. Compare it with the resident's screen, or scan the QR code.",
      "outside-region": "This resident is outside your region. Send to the office there.",
      "mandate-without-power": "Your mandate does not hold this power.",
      "mandate-not-yet-valid": "Your mandate is not valid yet. Check this device's clock.",
      "mandate-expired": "Your mandate has ended. Ask for a new one.",
      "mandate-out-of-region": "This resident is outside your mandate's region. Send to the office there.",
      "mandate-count-reached": "This mandate's number of activations is used up.",
      "mandate-revoked": "This mandate has been revoked. Call a supervisor.",
      "device-revoked": "This device has been revoked. Hand it to a supervisor.",
      "officer-without-power": "Your powers have changed. Call a supervisor.",
      "request-expired": "This request has expired. Let the resident make a new one.",
      "signed-in-future":
        "This device's clock was fast when it signed. Correct it; the entry is taken once that time has come.",
      "request-missing": "The resident's request has not reached the office. It is sent again with this entry.",
      "clock-before-floor":
        "This device's clock went back: before a moment that has passed. Set it right first; nothing has been signed.",
      "clock-far-ahead":
        "This device's clock is more than 60 days past the round's end. Set it right first; nothing has been signed.",
      "withdrawal-late": "Signed more than an hour ago, so it cannot be taken back here any more. Call a supervisor.",
      "handed-over": "Handed over already, so it cannot be taken back here any more. Call a supervisor.",
      "signed-before-request": "This device's clock is slow. Correct it, then repeat with the resident.",
      "not-eligible": "The record has changed; no activation yet. Send to the desk for corrections.",
    },
    otherRefusal: "Call a supervisor; this entry stays stored.",
    unreadable: "This code is no activation request, or it is damaged. Let the resident make a new one.",
    offline: "No network",
    offlineDetail: "The office cannot be reached. What is signed is safe on this device.",
    offlineAsking:
      "Without network the register cannot be opened. Try again with a signal; the request is safe on the resident's phone.",
    broken: "The office has trouble. Try again shortly.",
    again: "Try again",
    loading: "Opening …",
  },
}

import type { Texts } from "@jatidiri/web"
import type { Sharing } from "../../domain/sharing.ts"

type Words = {
  readonly scanTitle: string
  readonly scanHint: string
  readonly notKnown: string
  readonly pasted: string
  readonly pastedHint: string
  readonly open: string
  readonly deskCode: string
  readonly deskCodeHint: string
  readonly wrongCode: string
  readonly title: string
  readonly reading: string
  readonly registered: string
  readonly why: string
  readonly fields: string
  readonly optional: string
  readonly required: string
  readonly beyond: string
  readonly beyondNotice: string
  readonly nikAsked: string
  readonly nikNotAsked: string
  readonly cannot: string
  readonly choose: string
  readonly share: (count: number) => string
  readonly refuse: string
  readonly shared: string
  readonly sharedMore: (who: string) => string
  readonly refusedDone: string
  readonly refusedMore: string
  readonly unsure: string
  readonly done: string
  readonly again: string
  readonly noDocuments: string
  readonly history: string
  readonly historyLead: string
  readonly nothing: string
  readonly outcomes: Readonly<Record<Sharing["outcome"], string>>
  readonly noFields: string
  readonly glance: string
  readonly glancePurpose: string
}

export const words: Texts<Words> = {
  id: {
    scanTitle: "Pindai",
    scanHint: "Arahkan ke kode QR di layar bank, kantor, atau petugas.",
    notKnown: "Kode ini bukan permintaan data atau undangan loket.",
    pasted: "Tempel tautan permintaan",
    pastedHint: "Bila kamera tidak bisa dipakai.",
    open: "Buka",
    deskCode: "Kode loket",
    deskCodeHint: "Delapan huruf atau angka di layar petugas.",
    wrongCode: "Kode loket terdiri dari 8 huruf atau angka. Periksa lagi.",
    title: "Permintaan data",
    reading: "Memeriksa siapa yang meminta…",
    registered: "Terdaftar",
    why: "Untuk apa?",
    fields: "Yang diminta",
    optional: "tidak wajib",
    required: "wajib",
    beyond: "di luar pendaftaran",
    beyondNotice: "Peminta meminta lebih dari yang didaftarkannya. Anda boleh menolak.",
    nikAsked: "NIK Anda diminta. NIK mengikuti Anda seumur hidup; bagikan hanya bila Anda yakin.",
    nikNotAsked: "NIK tidak diminta. Layar ini tidak perlu difoto siapa pun.",
    cannot: "Ponsel ini tidak punya semua data yang wajib. Tidak ada yang dapat dibagikan.",
    choose: "Pilihan ini belum cukup untuk menjawab.",
    share: (count) => `Bagikan ${count} data`,
    refuse: "Tolak",
    shared: "Sudah dibagikan",
    sharedMore: (who) => `${who} menerima data yang Anda pilih. Tercatat di Riwayat.`,
    refusedDone: "Ditolak",
    refusedMore: "Tidak ada data yang dikirim.",
    unsure: "Jaringan terputus saat mengirim. Mungkin sudah sampai; tanyakan kepada peminta sebelum mengulang.",
    done: "Selesai",
    again: "Coba lagi",
    noDocuments: "Belum ada KTP digital di ponsel ini, jadi belum ada yang bisa dibagikan.",
    history: "Riwayat",
    historyLead: "Siapa menerima data apa, kapan dan untuk apa. Hanya ada di ponsel ini, tanpa isi datanya.",
    nothing: "Belum pernah berbagi data.",
    outcomes: {
      shared: "Dibagikan",
      refused: "Anda tolak",
      unsure: "Mungkin sampai",
      failed: "Tidak diterima",
      shown: "Ditunjukkan",
    },
    noFields: "Tidak ada data dikirim",
    glance: "Tatap muka, tanpa jaringan",
    glancePurpose: "KTP ditunjukkan di layar; siapa yang melihat tidak tercatat.",
  },
  en: {
    scanTitle: "Scan",
    scanHint: "Point at the QR code on the screen of a bank, an office or an officer.",
    notKnown: "This code is neither a request for data nor a desk's invitation.",
    pasted: "Paste the request's link",
    pastedHint: "When the camera cannot be used.",
    open: "Open",
    deskCode: "Desk's code",
    deskCodeHint: "Eight letters or digits on the officer's screen.",
    wrongCode: "A desk's code has 8 letters or digits. Please check.",
    title: "Request for data",
    reading: "Checking who is asking…",
    registered: "Registered",
    why: "What for?",
    fields: "What is asked",
    optional: "optional",
    required: "required",
    beyond: "beyond the registration",
    beyondNotice: "They ask for more than they registered. You may refuse.",
    nikAsked: "Your NIK is asked. It follows you for life; share it only if you are sure.",
    nikNotAsked: "The NIK is not asked. Nobody needs a photo of this screen.",
    cannot: "This phone does not hold all the required data. Nothing can be shared.",
    choose: "This choice does not answer the request yet.",
    share: (count) => (count === 1 ? "Share 1 field" : `Share ${count} fields`),
    refuse: "Refuse",
    shared: "Shared",
    sharedMore: (who) => `${who} received what you chose. It is in the history.`,
    refusedDone: "Refused",
    refusedMore: "No data was sent.",
    unsure: "The network broke while sending. It may have arrived; ask before you repeat.",
    done: "Done",
    again: "Try again",
    noDocuments: "There is no digital KTP on this phone yet, so nothing can be shared.",
    history: "History",
    historyLead: "Who received which data, when and why. Only on this phone, and without the data.",
    nothing: "Nothing was ever shared.",
    outcomes: {
      shared: "Shared",
      refused: "You refused",
      unsure: "May have arrived",
      failed: "Not accepted",
      shown: "Shown",
    },
    noFields: "No data was sent",
    glance: "Face to face, without network",
    glancePurpose: "The KTP was shown on the screen; who looked is not recorded.",
  },
}

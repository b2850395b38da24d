import type { NikRefusal } from "@jatidiri/kernel"
import type { PinRefusal, Texts } from "@jatidiri/web"
import type { Abilities } from "../../domain/device.ts"

type Ability = keyof Abilities

type Words = {
  readonly title: string
  readonly lead: string
  readonly steps: readonly string[]
  readonly checking: string
  readonly good: string
  readonly goodMore: string
  readonly bad: string
  readonly badMore: string
  readonly has: Readonly<Record<Ability, string>>
  readonly lacks: Readonly<Record<Ability, string>>
  readonly yes: string
  readonly no: string
  readonly start: string
  readonly free: string
  readonly nikTitle: string
  readonly nik: string
  readonly nikHint: string
  readonly nikCount: (digits: number) => string
  readonly nikWrong: Readonly<Record<NikRefusal, string>>
  readonly next: string
  readonly pinTitle: string
  readonly pinLead: string
  readonly pin: string
  readonly pinAgain: string
  readonly pinWrong: Readonly<Record<PinRefusal, string>>
  readonly pinDiffers: string
  readonly pinNever: string
  readonly make: string
  readonly invited: string
  readonly hasKtp: string
  readonly lostPhone: string
}

export const words: Texts<Words> = {
  id: {
    title: "Dompet",
    lead: "KTP digital di ponsel Anda",
    steps: [
      "Siapkan permohonan di sini, di rumah atau saat antre.",
      "Datang ke petugas dan tunjukkan kode QR.",
      "KTP masuk ke ponsel ini dan bisa dipakai tanpa internet.",
    ],
    checking: "Memeriksa ponsel…",
    good: "Ponsel ini bisa dipakai",
    goodMore: "Semua yang diperlukan ada.",
    bad: "Ponsel ini belum bisa dipakai",
    badMore:
      "KTP-el Anda tetap berlaku. Coba peramban lain di ponsel ini, atau minta KTP kertas ber-QR kepada petugas.",
    has: {
      secure: "Alamat aman",
      keys: "Kunci tanda tangan",
      storage: "Penyimpanan di ponsel",
      camera: "Kamera",
      offline: "Buka tanpa internet",
    },
    lacks: {
      secure: "Buka halaman ini lewat alamat https.",
      keys: "Peramban ini tidak bisa membuat kunci. Perbarui Chrome, Firefox atau Safari.",
      storage: "Peramban melarang penyimpanan. Jangan pakai jendela pribadi (penyamaran).",
      camera: "Tanpa kamera Anda tetap bisa memakai kode yang diketik.",
      offline: "KTP hanya bisa dibuka saat ada internet.",
    },
    yes: "ada",
    no: "tidak ada",
    start: "Mulai",
    free: "Gratis dan sukarela. KTP-el Anda tetap berlaku.",
    nikTitle: "Nomor Anda",
    nik: "NIK",
    nikHint: "16 angka di KTP-el atau KK Anda.",
    nikCount: (digits) => `${digits} dari 16 angka`,
    nikWrong: {
      "not-16-digits": "NIK terdiri dari 16 angka. Periksa lagi.",
      "no-such-month": "Angka ke-9 dan ke-10 adalah bulan lahir (01–12). Periksa lagi.",
      "no-such-day": "Angka ke-7 dan ke-8 adalah tanggal lahir (perempuan ditambah 40). Periksa lagi.",
    },
    next: "Lanjut",
    pinTitle: "Buat PIN",
    pinLead: "PIN membuka Dompet di ponsel ini. Hanya Anda yang tahu.",
    pin: "PIN baru, 6 angka",
    pinAgain: "Ulangi PIN",
    pinWrong: {
      "not-six-digits": "PIN terdiri dari 6 angka.",
      "one-digit-only": "Jangan pakai satu angka yang sama.",
      "in-a-row": "Jangan pakai angka berurutan.",
      "in-your-nik": "Jangan pakai angka dari NIK atau tanggal lahir Anda.",
    },
    pinDiffers: "Kedua PIN tidak sama. Ketik sekali lagi.",
    pinNever: "Petugas tidak pernah meminta PIN Anda.",
    make: "Buat permohonan",
    hasKtp: "Saya sudah punya KTP digital",
    lostPhone: "HP hilang?",
    invited: "Undangan loket terbaca. Permohonan langsung masuk ke antreannya.",
  },
  en: {
    title: "Dompet",
    lead: "Your digital KTP on your phone",
    steps: [
      "Prepare the request here, at home or in the queue.",
      "Go to an officer and show the QR code.",
      "The KTP arrives on this phone and works without internet.",
    ],
    checking: "Checking the phone…",
    good: "This phone can be used",
    goodMore: "Everything needed is there.",
    bad: "This phone cannot be used yet",
    badMore: "Your KTP-el stays valid. Try another browser on this phone, or ask an officer for a paper QR KTP.",
    has: {
      secure: "Secure address",
      keys: "Signing keys",
      storage: "Storage on the phone",
      camera: "Camera",
      offline: "Opens without internet",
    },
    lacks: {
      secure: "Open this page over https.",
      keys: "This browser cannot make keys. Update Chrome, Firefox or Safari.",
      storage: "The browser forbids storage. Do not use a private window.",
      camera: "Without a camera you can still type codes.",
      offline: "The KTP opens only with internet.",
    },
    yes: "yes",
    no: "no",
    start: "Start",
    free: "Free and voluntary. Your KTP-el stays valid.",
    nikTitle: "Your number",
    nik: "NIK",
    nikHint: "The 16 digits on your KTP-el or family card.",
    nikCount: (digits) => `${digits} of 16 digits`,
    nikWrong: {
      "not-16-digits": "A NIK has 16 digits. Please check.",
      "no-such-month": "Digits 9 and 10 are the month of birth (01–12). Please check.",
      "no-such-day": "Digits 7 and 8 are the day of birth (women plus 40). Please check.",
    },
    next: "Next",
    pinTitle: "Make a PIN",
    pinLead: "The PIN opens Dompet on this phone. Only you know it.",
    pin: "New PIN, 6 digits",
    pinAgain: "Repeat the PIN",
    pinWrong: {
      "not-six-digits": "A PIN has 6 digits.",
      "one-digit-only": "Do not use one digit only.",
      "in-a-row": "Do not use digits in a row.",
      "in-your-nik": "Do not use digits of your NIK or birth date.",
    },
    pinDiffers: "The two PINs differ. Type it once more.",
    pinNever: "Officers never ask for your PIN.",
    make: "Make the request",
    hasKtp: "I already have a digital KTP",
    lostPhone: "Phone lost?",
    invited: "The desk's invitation was read. The request goes straight to its queue.",
  },
}

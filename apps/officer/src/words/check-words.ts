import type { GlanceRefusal, LookWeight } from "@jatidiri/field"
import type { Texts } from "@jatidiri/web"

type Said = { readonly name: string; readonly next: string }

export const checkWords: Texts<{
  readonly title: string
  readonly lead: string
  readonly hint: string
  readonly judging: string
  readonly listAge: (ago: string) => string
  readonly noList: string
  readonly photoOf: (name: string) => string
  readonly until: string
  readonly status: string
  readonly asOf: (ago: string) => string
  readonly unknown: string
  readonly nothingKept: string
  readonly next: string
  readonly claims: Readonly<Record<string, string>>
  readonly weights: Readonly<Record<LookWeight, Said>>
  readonly refusals: Readonly<Record<GlanceRefusal, Said>>
}> = {
  id: {
    title: "Periksa KTP digital",
    lead: "Minta warga membuka Dompet → Tunjukkan tanpa jaringan.",
    hint: "Tahan kamera di depan layar warga sampai bilah penuh.",
    judging: "Memeriksa…",
    listAge: (ago) => `Daftar pencabutan di perangkat ini: ${ago}.`,
    noList: "Daftar pencabutan belum ada di perangkat ini.",
    photoOf: (name) => `Foto ${name}`,
    until: "Berlaku hingga",
    status: "Status",
    asOf: (ago) => `belum dicabut, menurut daftar ${ago}`,
    unknown: "tidak diketahui",
    nothingKept: "Tidak ada yang disimpan.",
    next: "Periksa berikutnya",
    claims: {
      ...{ age_over_17: "17 tahun ke atas", age_over_18: "18 tahun ke atas", age_over_21: "21 tahun ke atas" },
      ...{ birthdate: "Tanggal lahir", gender: "Jenis kelamin", region: "Kabupaten/kota" },
      ...{ male: "Laki-laki", female: "Perempuan", true: "Ya", false: "Tidak" },
    },
    weights: {
      valid: { name: "Berlaku", next: "Cocokkan foto dengan wajah warga." },
      provisional: {
        name: "Sementara",
        next: "KTP sementara dari petugas lapangan. Cocokkan foto dengan wajah warga.",
      },
      "no-photo": { name: "Belum pasti", next: "Asli, tetapi tanpa foto. Minta warga menyertakan fotonya." },
      "status-old": {
        name: "Belum pasti",
        next: "Asli, tetapi daftar pencabutan lebih dari sehari. Cocokkan wajah dan periksa juga KTP-el.",
      },
      "status-unknown": {
        name: "Belum pasti",
        next: "Asli, tetapi tidak diketahui apakah sudah dicabut. Cocokkan wajah dan periksa juga KTP-el.",
      },
    },
    refusals: {
      "other-code": { name: "Bukan kode ini", next: "Kode ini bukan KTP yang ditunjukkan warga. Pindai lagi." },
      unreadable: { name: "Tidak terbaca", next: "Minta warga membuka lagi layarnya, lalu pindai lagi." },
      stale: { name: "Terlalu lama", next: "Dibuat lebih dari semenit lalu. Minta warga menunjukkannya langsung." },
      "clocks-differ": { name: "Jam berbeda", next: "Jam ponsel warga lebih maju. Setel jam kedua perangkat." },
      expired: {
        name: "Tidak berlaku",
        next: "Sudah lewat masa berlakunya. Warga perlu membuka Dompet saat ada jaringan.",
      },
      "not-trusted": { name: "Tidak sah", next: "Bukan dari kantor ini. Jangan terima, dan lapor kepada atasan Anda." },
      "wrong-signature": {
        name: "Tidak sah",
        next: "Isinya diubah atau bukan milik ponsel ini. Jangan terima, dan lapor kepada atasan Anda.",
      },
      revoked: {
        name: "Dicabut",
        next: "KTP-el warga tetap berlaku. Tawarkan aktivasi ulang bila ia tercatat di paket.",
      },
      suspended: { name: "Ditangguhkan", next: "KTP-el warga tetap berlaku. Warga dapat bertanya ke kantor Dukcapil." },
    },
  },
  en: {
    title: "Check a digital KTP",
    lead: "Ask the resident to open Dompet → Show without network.",
    hint: "Hold the camera in front of the resident's screen until the bar is full.",
    judging: "Checking…",
    listAge: (ago) => `List of revocations on this device: ${ago}.`,
    noList: "There is no list of revocations on this device yet.",
    photoOf: (name) => `Photo of ${name}`,
    until: "Valid until",
    status: "Status",
    asOf: (ago) => `not revoked, by the list of ${ago}`,
    unknown: "not known",
    nothingKept: "Nothing is kept.",
    next: "Next check",
    claims: {
      ...{ age_over_17: "17 or over", age_over_18: "18 or over", age_over_21: "21 or over" },
      ...{ birthdate: "Date of birth", gender: "Sex", region: "Regency or city" },
      ...{ male: "Male", female: "Female", true: "Yes", false: "No" },
    },
    weights: {
      valid: { name: "Valid", next: "Compare the photo with the resident's face." },
      provisional: { name: "Provisional", next: "A provisional KTP from an officer in the field. Compare the face." },
      "no-photo": { name: "Not certain", next: "Genuine, but without a photo. Ask the resident to show it too." },
      "status-old": {
        name: "Not certain",
        next: "Genuine, but the list of revocations is older than a day. Compare the face and check the KTP-el too.",
      },
      "status-unknown": {
        name: "Not certain",
        next: "Genuine, but it is not known whether it was revoked. Compare the face and check the KTP-el too.",
      },
    },
    refusals: {
      "other-code": { name: "Not this code", next: "This is no KTP that a resident shows. Scan again." },
      unreadable: { name: "Unreadable", next: "Ask the resident to reopen the screen, then scan again." },
      stale: { name: "Too old", next: "Made more than a minute ago. Ask the resident to show it live." },
      "clocks-differ": {
        name: "Clocks differ",
        next: "The resident's clock is ahead. Set the clocks of both devices.",
      },
      expired: { name: "Not in force", next: "It has expired. The resident should open Dompet with a network." },
      "not-trusted": { name: "Not genuine", next: "Not from this office. Do not accept it, and tell your superior." },
      "wrong-signature": {
        name: "Not genuine",
        next: "It was changed, or is not this phone's. Do not accept it, and tell your superior.",
      },
      revoked: { name: "Revoked", next: "The KTP-el stays valid. Offer a new activation to who is in the pack." },
      suspended: { name: "Suspended", next: "The KTP-el stays valid. The resident may ask at the Dukcapil office." },
    },
  },
}

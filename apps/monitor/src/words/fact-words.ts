import type { FactCode, Qualifier } from "@jatidiri/monitoring/contract"
import type { Texts } from "@jatidiri/web"

type FactWords = {
  readonly qualifiers: Readonly<Record<Qualifier, string>>
  readonly facts: Readonly<Record<FactCode, string>>
}

/** How a fact's number is written. */
export const factUnits: Readonly<Partial<Record<FactCode, "share">>> = { "reached-share-of-target": "share" }

export const factWords: Texts<FactWords> = {
  id: {
    qualifiers: {
      exact: "",
      about: "sekitar",
      "at-least": "sedikitnya",
      "at-most": "paling banyak",
      under: "di bawah",
    },
    facts: {
      "reached-share-of-target": "Capaian terhadap target",
      "reached-mostly-asn": "Yang tercapai kebanyakan ASN (PNS, PPPK)",
      "stated-reached": "Sudah aktif, menurut ucapan",
      "quota-per-day": "Kuota per hari",
      "walk-ins-per-day": "Tanpa janji per hari",
      "blanks-left": "Sisa blangko KTP-el",
      "not-recorded": "Belum perekaman",
      "procurement-refused": "Pengadaan blangko ditolak",
      "first-timers-at-schools": "Pemula di sekolah",
      "android-minimum": "Versi Android paling lama yang diterima aplikasi resmi",
      "iphone-excluded": "iPhone tidak dilayani aplikasi resmi",
      "no-android-phones": "Banyak warga tidak punya ponsel Android",
      "vpn-failed": "VPN putus saat kunjungan ke instansi",
      "blank-spots": "Banyak wilayah tanpa sinyal atau berjaringan lemah",
      "must-be-in-person": "Kantor tidak boleh melakukannya untuk warga",
      "national-rank": "Peringkat nasional",
      "chained-counter": "Setiap yang datang untuk KTP langsung diaktivasi",
      "app-still-hardened": "Keamanan aplikasi masih diperkuat kementerian",
      "next-village-officials": "Berikutnya perangkat desa",
      "next-first-timers": "Perekaman dan aktivasi sekaligus di sekolah",
      "target-will-be-revised": "Target 25 % akan direvisi",
      "field-raises-counter-does-not": "Jemput bola menaikkan angka, loket tidak",
      "agency-visits-a-week": "Kunjungan ke instansi tiap minggu (Senin dan Rabu)",
      "villages-equipped": "Desa yang sudah berperangkat",
      "districts-equipped": "Kecamatan yang sudah berperangkat",
      "added-use-unclear": "Manfaat tambahannya belum jelas",
      "dislike-coming": "Warga ingin cepat dan enggan datang ke kantor",
      "card-stays-valid": "KTP-el tetap berlaku; tidak ada yang dipaksa",
      "banks-want-card": "Bank masih meminta kartu plastik",
      "reached-not-said": "Jumlah yang sudah aktif tidak disebut",
      "base-not-said": "Jumlah penyebut tidak disebut",
    },
  },
  en: {
    qualifiers: { exact: "", about: "about", "at-least": "at least", "at-most": "at most", under: "under" },
    facts: {
      "reached-share-of-target": "Achieved of target",
      "reached-mostly-asn": "Those reached are mostly civil servants (PNS, PPPK)",
      "stated-reached": "Already active, as said",
      "quota-per-day": "Quota per day",
      "walk-ins-per-day": "Walk-ins per day",
      "blanks-left": "Card blanks left",
      "not-recorded": "Not recorded yet",
      "procurement-refused": "Procurement of blanks was refused",
      "first-timers-at-schools": "First-timers at schools",
      "android-minimum": "Oldest Android version that the official app accepts",
      "iphone-excluded": "iPhones are not served by the official app",
      "no-android-phones": "Many residents have no Android phone",
      "vpn-failed": "VPN failed during visits to agencies",
      "blank-spots": "Many places without signal or with weak networks",
      "must-be-in-person": "The office may not do it for the resident",
      "national-rank": "National rank",
      "chained-counter": "Everybody who comes for a KTP is activated on the spot",
      "app-still-hardened": "The ministry still hardens the app",
      "next-village-officials": "Village officials come next",
      "next-first-timers": "Recording and activation at once at schools",
      "target-will-be-revised": "The 25 % target will be revised",
      "field-raises-counter-does-not": "Field visits raise the number, the counter does not",
      "agency-visits-a-week": "Visits to agencies a week (Monday and Wednesday)",
      "villages-equipped": "Villages equipped",
      "districts-equipped": "Districts equipped",
      "added-use-unclear": "Its added use is unclear",
      "dislike-coming": "People want it at once and dislike coming to the office",
      "card-stays-valid": "The KTP-el card stays valid; nobody is pressed",
      "banks-want-card": "Banks still want the plastic card",
      "reached-not-said": "How many are active was not said",
      "base-not-said": "The size of the base was not said",
    },
  },
}

import type { Device } from "@jatidiri/field"
import type { Texts } from "@jatidiri/web"

/** Codes of the register and facts of a phone, in everyday words. */
type RecordWords = {
  readonly sexLabel: string
  readonly recording: Readonly<Record<string, string>>
  readonly unknownRecording: string
  readonly cohorts: Readonly<Record<string, string>>
  readonly device: (device: Device) => string
  readonly unknownDevice: string
  readonly photoOf: (name: string) => string
}

const shownOr = (fact: string, words: string): string => (fact === "other" ? words : fact)

export const recordWords: Texts<RecordWords> = {
  id: {
    sexLabel: "Jenis kelamin",
    recording: {
      UNREGISTERED: "Belum perekaman",
      BIO_CAPTURED: "Sudah direkam, belum dikirim",
      PROCESSING: "Sudah direkam, sedang diproses",
      SENT_FOR_ENROLLMENT: "Sudah direkam, dikirim ke pusat",
      RECEIVED_AT_CENTRAL: "Sudah direkam, diterima pusat",
      ENROLL_FAILURE_AT_REGIONAL: "Perekaman gagal di daerah, perlu diulang",
      ENROLL_FAILURE_AT_CENTRAL: "Perekaman gagal di pusat, perlu diulang",
      SEARCH_FAILURE_AT_CENTRAL: "Penunggalan data gagal di pusat",
      REQUEST_VALIDATION: "Perekaman menunggu pengesahan",
      ADJUDICATE_RECORD: "Perekaman sedang diperiksa, mungkin ganda",
      DUPLICATE_RECORD: "Perekaman ganda",
      PRINT_READY_RECORD: "Perekaman selesai, KTP-el siap cetak",
      SENT_FOR_CARD_PRINTING: "Perekaman selesai, KTP-el sedang dicetak",
      CARD_PRINTED: "Perekaman selesai, KTP-el sudah dicetak",
      CARD_SHIPPED: "Perekaman selesai, KTP-el dikirim",
      CARD_ISSUED: "Perekaman selesai, KTP-el sudah diserahkan",
    },
    unknownRecording: "Tidak diketahui",
    cohorts: {
      pns: "PNS",
      pppk: "PPPK",
      "non-asn": "Pegawai non-ASN",
      "perangkat-desa": "Perangkat desa",
      pemula: "Pemula (16–17 tahun)",
      umum: "Masyarakat umum",
    },
    device: ({ platform, browser, class: kind }) =>
      `${shownOr(platform, "Sistem lain")}, ${shownOr(browser, "peramban lain")}: ${
        kind === "full" ? "didukung penuh" : "didukung sebagian, tanpa kamera atau tanpa mode luring"
      }`,
    unknownDevice: "Tidak terbaca",
    photoOf: (name) => `Foto ${name} di data induk`,
  },
  en: {
    sexLabel: "Sex",
    recording: {
      UNREGISTERED: "Not yet recorded",
      BIO_CAPTURED: "Recorded, not yet sent",
      PROCESSING: "Recorded, being processed",
      SENT_FOR_ENROLLMENT: "Recorded, sent to the centre",
      RECEIVED_AT_CENTRAL: "Recorded, received at the centre",
      ENROLL_FAILURE_AT_REGIONAL: "Recording failed in the region; must be repeated",
      ENROLL_FAILURE_AT_CENTRAL: "Recording failed at the centre; must be repeated",
      SEARCH_FAILURE_AT_CENTRAL: "Search for duplicates failed at the centre",
      REQUEST_VALIDATION: "Recording waits for validation",
      ADJUDICATE_RECORD: "Recording under examination, possibly a duplicate",
      DUPLICATE_RECORD: "Duplicate recording",
      PRINT_READY_RECORD: "Recording complete, card ready to print",
      SENT_FOR_CARD_PRINTING: "Recording complete, card being printed",
      CARD_PRINTED: "Recording complete, card printed",
      CARD_SHIPPED: "Recording complete, card on its way",
      CARD_ISSUED: "Recording complete, card handed over",
    },
    unknownRecording: "Not known",
    cohorts: {
      pns: "Civil servant (PNS)",
      pppk: "Contract civil servant (PPPK)",
      "non-asn": "Non-ASN staff",
      "perangkat-desa": "Village official",
      pemula: "First-timer (16–17)",
      umum: "General public",
    },
    device: ({ platform, browser, class: kind }) =>
      `${shownOr(platform, "Other system")}, ${shownOr(browser, "other browser")}: ${
        kind === "full" ? "fully supported" : "partly supported, no camera or no offline mode"
      }`,
    unknownDevice: "Not readable",
    photoOf: (name) => `Register photo of ${name}`,
  },
}

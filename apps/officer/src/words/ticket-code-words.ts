import type {
  Channel,
  Effect,
  GuardianWay,
  RefusalReason,
  TicketEvent,
  TicketKind,
  TicketState,
} from "@jatidiri/rights/contract"
import type { Texts } from "@jatidiri/web"

/** What the office's codes of a request are called. */
export type TicketCodeWords = {
  readonly kinds: Readonly<Record<TicketKind, string>>
  readonly states: Readonly<Record<TicketState, string>>
  readonly channels: Readonly<Record<Channel, string>>
  readonly events: Readonly<Record<TicketEvent, string>>
  readonly reasons: Readonly<Record<RefusalReason, string>>
  readonly by: Readonly<Record<"resident" | "officer" | "office", string>>
  readonly guardians: Readonly<Record<GuardianWay | "needed" | "not-needed", string>>
  readonly effects: Readonly<Record<Effect, string>>
  readonly effectsMore: Readonly<Record<Effect, string>>
}

export const ticketCodeWords: Texts<TicketCodeWords> = {
  id: {
    kinds: {
      access: "Akses data dan jejaknya (Pasal 32)",
      correction: "Perbaikan data (Pasal 30)",
      withdrawal: "Penghentian: tarik persetujuan (Pasal 40)",
      restriction: "Penundaan, pembatasan (Pasal 41)",
      portability: "Salinan data (Pasal 13)",
      complaint: "Keluhan",
      question: "Pertanyaan",
      other: "Layanan lain",
      breach: "Kegagalan pelindungan data (Pasal 46)",
    },
    states: {
      received: "Diterima",
      "in-progress": "Dikerjakan",
      "waiting-for-resident": "Menunggu warga",
      answered: "Dijawab",
      refused: "Ditolak",
      closed: "Selesai",
    },
    channels: { dompet: "Dompet", counter: "Loket", office: "Kantor" },
    events: {
      received: "Diterima",
      taken: "Diambil",
      asked: "Ditanyakan kepada warga",
      replied: "Warga menjawab",
      answered: "Dijawab",
      refused: "Ditolak",
      "taken-back": "Ditarik warga",
      closed: "Ditutup",
      overdue: "Lewat batas waktu",
      stopped: "KTP digital diakhiri",
      paused: "KTP digital ditangguhkan",
      lifted: "Penangguhan dicabut",
    },
    reasons: {
      "defence-and-security": "Pertahanan dan keamanan negara (Pasal 15, 33)",
      "law-enforcement": "Penegakan hukum (Pasal 15)",
      "public-administration": "Penyelenggaraan negara (Pasal 15)",
      "financial-supervision": "Pengawasan sektor keuangan (Pasal 15)",
      "statistics-and-research": "Statistik dan penelitian (Pasal 15)",
      "endangers-somebody": "Membahayakan seseorang (Pasal 33)",
      "discloses-another": "Membuka data orang lain (Pasal 33)",
      "identity-unproven": "Belum terbukti pemilik data",
      "not-held-here": "Data tidak ada di kantor ini",
      "asked-already": "Sudah dijawab sebelumnya",
    },
    by: { resident: "Warga", officer: "Petugas", office: "Kantor" },
    guardians: {
      "in-person": "Wali setuju, hadir di loket",
      written: "Wali setuju, tertulis",
      needed: "Belum dicatat. Pemohon belum 18 tahun.",
      "not-needed": "Tidak perlu",
    },
    effects: { stop: "Akhiri KTP digitalnya sekarang", pause: "Tangguhkan KTP digitalnya sekarang" },
    effectsMore: {
      stop: "Ikatan HP berakhir dan semua dokumennya dicabut. Untuk memakainya lagi warga harus bertemu petugas.",
      pause: "Semua dokumen di HP tidak berlaku sampai penangguhan dicabut di sini.",
    },
  },
  en: {
    kinds: {
      access: "Access to data and its trail (Article 32)",
      correction: "Correction (Article 30)",
      withdrawal: "Stop: consent withdrawn (Article 40)",
      restriction: "Delay or restrict (Article 41)",
      portability: "Copy of data (Article 13)",
      complaint: "Complaint",
      question: "Question",
      other: "Another service",
      breach: "Failure to protect data (Article 46)",
    },
    states: {
      received: "Received",
      "in-progress": "In progress",
      "waiting-for-resident": "Waits for the resident",
      answered: "Answered",
      refused: "Refused",
      closed: "Done",
    },
    channels: { dompet: "Dompet", counter: "Counter", office: "Office" },
    events: {
      received: "Received",
      taken: "Taken",
      asked: "Resident asked",
      replied: "Resident replied",
      answered: "Answered",
      refused: "Refused",
      "taken-back": "Taken back by the resident",
      closed: "Closed",
      overdue: "Deadline passed",
      stopped: "Digital KTP ended",
      paused: "Digital KTP paused",
      lifted: "Pause lifted",
    },
    reasons: {
      "defence-and-security": "Defence and security of the state (Articles 15, 33)",
      "law-enforcement": "Law enforcement (Article 15)",
      "public-administration": "State administration (Article 15)",
      "financial-supervision": "Supervision of the financial sector (Article 15)",
      "statistics-and-research": "Statistics and research (Article 15)",
      "endangers-somebody": "It would endanger somebody (Article 33)",
      "discloses-another": "It would disclose another person's data (Article 33)",
      "identity-unproven": "Not shown to be the data's owner",
      "not-held-here": "Not held by this office",
      "asked-already": "Answered before",
    },
    by: { resident: "Resident", officer: "Officer", office: "Office" },
    guardians: {
      "in-person": "Guardian agreed in person",
      written: "Guardian agreed in writing",
      needed: "Not noted yet. The resident is not yet 18.",
      "not-needed": "Not needed",
    },
    effects: { stop: "End the digital KTP now", pause: "Pause the digital KTP now" },
    effectsMore: {
      stop: "The phone's binding ends and all its documents are revoked. To use it again the resident must meet an officer.",
      pause: "No document on the phone is valid until the pause is lifted here.",
    },
  },
}

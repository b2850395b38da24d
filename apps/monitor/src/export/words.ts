import type { Audience, ExportTable } from "@jatidiri/monitoring/contract"
import type { Texts } from "@jatidiri/web"
import type { Taken } from "./download.ts"

type ExportWords = {
  readonly title: string
  readonly tables: string
  readonly table: Readonly<Record<ExportTable, string>>
  readonly take: (what: string, format: string) => string
  readonly reports: string
  readonly reportNote: string
  readonly audience: Readonly<Record<Audience, string>>
  readonly outcome: Readonly<Record<Taken, string>>
  readonly note: string
  readonly everybody: string
}

export const exportWords: Texts<ExportWords> = {
  id: {
    title: "Unduh tabel dan laporan",
    tables: "Tabel",
    table: {
      children: "Menurut wilayah",
      days: "Per hari",
      cohorts: "Menurut kelompok",
      agencies: "Menurut instansi",
      channels: "Menurut saluran",
      reasons: "Mengapa belum",
      funnel: "Tahapan",
      "service-channels": "Menurut saluran",
      "service-parts": "Menurut wilayah pelayanan",
      "service-places": "Menurut tempat",
      barriers: "Alasan",
      "barrier-parts": "Alasan menurut wilayah",
      network: "Jaringan menurut wilayah",
      blanks: "Blangko menurut tempat",
      acceptance: "Mitra",
      forecast: "Minggu lalu dan mendatang",
      plan: "Rencana tempat",
      offers: "Antrean dan janji temu",
      letters: "Surat target",
      requests: "Permohonan layanan",
      rounds: "Jemput bola",
    },
    take: (what, format) => `Unduh ${what} sebagai ${format}`,
    reports: "Laporan PDF",
    reportNote: "Angkanya sama; kedalaman dan kata-katanya menurut pembacanya.",
    audience: { head: "Untuk kepala kantor", council: "Untuk DPRD", ministry: "Untuk kementerian" },
    outcome: {
      taken: "Sudah diunduh.",
      offline: "Tidak ada sambungan. Sambungkan, lalu coba lagi.",
      "signed-out": "Sesi Anda sudah berakhir. Muat ulang halaman ini, lalu masuk lagi.",
      refused: "Berkas ini tidak dapat diberikan. Periksa wilayah dan tanggalnya, lalu coba lagi.",
      broken: "Server belum dapat membuat berkas ini. Coba lagi sebentar lagi.",
    },
    note: "Setiap berkas menyebut penyebut, surat target, batas waktu, dan sumbernya. Untuk Excel pilih XLSX.",
    everybody: "Halaman untuk umum",
  },
  en: {
    title: "Download tables and reports",
    tables: "Tables",
    table: {
      children: "By region",
      days: "By day",
      cohorts: "By cohort",
      agencies: "By agency",
      channels: "By channel",
      reasons: "Why not yet",
      funnel: "Steps",
      "service-channels": "By channel",
      "service-parts": "By region of service",
      "service-places": "By place",
      barriers: "Reasons",
      "barrier-parts": "Reasons by region",
      network: "Network by region",
      blanks: "Blanks by site",
      acceptance: "Relying parties",
      forecast: "Weeks past and to come",
      plan: "Planned places",
      offers: "Queue and appointments",
      letters: "Target letters",
      requests: "Requests of service",
      rounds: "Field rounds",
    },
    take: (what, format) => `Download ${what} as ${format}`,
    reports: "PDF report",
    reportNote: "The same figures, in the depth and words of who reads them.",
    audience: { head: "For the head of the office", council: "For the council", ministry: "For the ministry" },
    outcome: {
      taken: "Downloaded.",
      offline: "No connection. Connect, then try again.",
      "signed-out": "Your session has ended. Reload this page, then sign in again.",
      refused: "This file cannot be given. Check the region and the days, then try again.",
      broken: "The server cannot make this file yet. Try again in a moment.",
    },
    note: "Every file names its base, target letter, cut-off and source. For Excel take XLSX.",
    everybody: "Page for everybody",
  },
}

import type { Texts } from "@jatidiri/web"
import type { ViewName } from "../address/view-names.ts"

type ViewWords = {
  readonly views: Readonly<Record<ViewName, string>>
  readonly menu: string
  readonly skip: string
  readonly opening: string
  readonly missing: string
  readonly again: string
}

export const viewWords: Texts<ViewWords> = {
  id: {
    views: {
      overview: "Ringkasan",
      map: "Peta",
      trend: "Perkembangan",
      groups: "Kelompok",
      funnel: "Tahapan",
      service: "Pelayanan",
      offers: "Antrean",
      rounds: "Jemput bola",
      blanks: "Blangko",
      barriers: "Hambatan",
      network: "Jaringan",
      acceptance: "Penerimaan",
      forecast: "Perkiraan",
      plan: "Rencana",
      voices: "Suara daerah",
    },
    menu: "Tampilan",
    skip: "Langsung ke isi",
    opening: "Tampilan sedang dibuka…",
    missing: "Tampilan ini belum terambil. Periksa sambungan, lalu coba lagi.",
    again: "Coba lagi",
  },
  en: {
    views: {
      overview: "Overview",
      map: "Map",
      trend: "Trend",
      groups: "Groups",
      funnel: "Steps",
      service: "Service",
      offers: "Queue",
      rounds: "Field rounds",
      blanks: "Card blanks",
      barriers: "Barriers",
      network: "Network",
      acceptance: "Acceptance",
      forecast: "Forecast",
      plan: "Plan",
      voices: "Regions' voice",
    },
    menu: "View",
    skip: "Straight to the figures",
    opening: "Opening the view…",
    missing: "This view has not been fetched. Check the connection, then try again.",
    again: "Try again",
  },
}

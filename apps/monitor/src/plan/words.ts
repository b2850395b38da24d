import type { CandidateKind, PlanReason } from "@jatidiri/monitoring/contract"
import type { Texts } from "@jatidiri/web"

type PlanWords = {
  readonly title: string
  readonly choose: string
  readonly days: string
  readonly teams: string
  readonly expected: string
  readonly ofTeamDays: (used: string, all: string) => string
  readonly perTeamDay: string
  readonly measuredOver: (teamDays: string) => string
  readonly neverMeasured: string
  readonly conversion: string
  readonly conversionText: (isMeasured: boolean) => string
  readonly capacityText: (people: string, isMeasured: boolean) => string
  readonly stops: string
  readonly none: string
  readonly leftOut: (places: string) => string
  readonly place: string
  readonly remaining: string
  readonly teamDays: string
  readonly brings: string
  readonly aTeamDay: string
  readonly why: string
  readonly kinds: Readonly<Record<CandidateKind, string>>
  readonly school: (district: string) => string
  readonly reasons: Readonly<Record<PlanReason, (value: string) => string>>
  readonly method: string
  readonly methodText: string
  readonly counted: string
}

export const planWords: Texts<PlanWords> = {
  id: {
    title: "Rencana jemput bola",
    choose: "Rencana dibuat per kabupaten atau kota. Pilih wilayahnya:",
    days: "Hari",
    teams: "Regu",
    expected: "Aktivasi yang diharapkan",
    ofTeamDays: (used, all) => `dari ${used} hari regu (tersedia ${all})`,
    perTeamDay: "Per hari regu selama ini",
    measuredOver: (teamDays) => `diukur pada ${teamDays} hari regu dalam setahun`,
    neverMeasured: "belum pernah diukur di wilayah ini",
    conversion: "Menjadi aktif dari yang ada",
    conversionText: (isMeasured) =>
      isMeasured ? "diukur pada kunjungan setahun ini" : "pengandaian, sampai ada kunjungan yang terukur",
    capacityText: (people, isMeasured) =>
      isMeasured
        ? `satu regu sanggup ${people} orang sehari (hari yang baik)`
        : `satu regu dianggap sanggup ${people} orang sehari`,
    stops: "Tempat berikutnya",
    none: "Tidak ada tempat yang menjanjikan sedikitnya satu aktivasi per hari regu.",
    leftOut: (places) =>
      `${places} tempat tidak diikutkan: baru dikunjungi dalam empat minggu, atau sudah direncanakan.`,
    place: "Tempat",
    remaining: "Belum aktif",
    teamDays: "Hari regu",
    brings: "Harapan",
    aTeamDay: "Per hari regu",
    why: "Alasan",
    kinds: { agency: "instansi", school: "sekolah", village: "desa/kelurahan" },
    school: (district) => `Sekolah di ${district}`,
    reasons: {
      "many-remaining": (value) => `${value} orang belum aktif`,
      "low-coverage": (value) => `baru ${value} yang aktif`,
      "good-conversion": (value) => `kunjungan di sini berhasil (${value})`,
      "conversion-of-all": (value) => `belum pernah dikunjungi; dipakai hasil tempat serupa (${value})`,
      "team-capacity": (value) => `dibatasi kesanggupan regu, ${value} sehari`,
      near: () => "dekat tempat layanan",
      far: () => "jauh: seperempat hari di jalan",
      "visited-lately": () => "baru dikunjungi",
    },
    method: "Cara memilih",
    methodText:
      "Untuk setiap tempat: orang yang belum aktif dikalikan bagian yang biasanya menjadi aktif saat dikunjungi, paling banyak kesanggupan regu sehari di tempat sejenis. Tempat yang baru sedikit dikunjungi ditarik ke hasil tempat serupa. Hari regu dibagikan satu per satu ke tempat yang paling banyak hasilnya. Pegawai instansi juga warga desanya, jadi orang yang sama dapat terhitung di dua tempat. Tidak seorang pun diwajibkan.",
    counted: "Dihitung dari jumlah orang, tanpa nama.",
  },
  en: {
    title: "Plan of field rounds",
    choose: "Plans are made for a regency or city. Choose one:",
    days: "Days",
    teams: "Teams",
    expected: "Activations expected",
    ofTeamDays: (used, all) => `of ${used} team-days (${all} available)`,
    perTeamDay: "A team-day so far",
    measuredOver: (teamDays) => `measured over ${teamDays} team-days of a year`,
    neverMeasured: "never measured in this region",
    conversion: "Activated of those who are there",
    conversionText: (isMeasured) =>
      isMeasured ? "measured at visits of this year" : "supposed, until visits are measured",
    capacityText: (people, isMeasured) =>
      isMeasured
        ? `a team manages ${people} people a day (on a good day)`
        : `a team is supposed to manage ${people} people a day`,
    stops: "Next places",
    none: "No place promises at least one activation a team-day.",
    leftOut: (places) => `${places} places are left out: visited within four weeks, or planned already.`,
    place: "Place",
    remaining: "Not active",
    teamDays: "Team-days",
    brings: "Expected",
    aTeamDay: "A team-day",
    why: "Reasons",
    kinds: { agency: "agency", school: "school", village: "village" },
    school: (district) => `Schools in ${district}`,
    reasons: {
      "many-remaining": (value) => `${value} people are not active`,
      "low-coverage": (value) => `only ${value} are active`,
      "good-conversion": (value) => `visits here went well (${value})`,
      "conversion-of-all": (value) => `not visited yet; like places counted (${value})`,
      "team-capacity": (value) => `bounded by the team, ${value} a day`,
      near: () => "near a service point",
      far: () => "far: a quarter of the day on the road",
      "visited-lately": () => "visited lately",
    },
    method: "How places are chosen",
    methodText:
      "Of each place: people who are not active, times the share that usually becomes active when visited, at most what a team manages in a day at such a place. A place of few visits is drawn to what like places brought. Team-days are dealt out one by one to where they bring most. An agency's staff are residents of their villages too, so the same people may be counted at two places. Nobody is obliged.",
    counted: "Counted from numbers of people, without names.",
  },
}

import type { Language } from "../../domain/words/labels.ts"
import type { Audience } from "../../export-contract.ts"

type Text = (...parts: string[]) => string

export type ReportWords = {
  readonly title: Readonly<Record<Audience, string>>
  readonly house: string
  readonly demo: string
  readonly invented: string
  readonly until: (moment: string) => string
  readonly perTenThousand: string
  readonly figures: {
    readonly activated: string
    readonly ofTarget: string
    readonly ofBase: string
    readonly remaining: string
    readonly active: string
    readonly unknown: string
    readonly target: Text
    readonly base: Text
    readonly noTarget: string
    readonly toTarget: string
    readonly inForce: string
  }
  readonly plain: {
    readonly what: string
    readonly reached: Text
    readonly reachedUnknown: string
    readonly target: Text
    readonly noTarget: string
    readonly best: Text
    readonly least: Text
    readonly meaning: string
    readonly meanings: readonly string[]
  }
  readonly headings: {
    readonly state: string
    readonly parts: string
    readonly partsAll: string
    readonly trend: string
    readonly ahead: string
    readonly next: string
    readonly why: string
    readonly cohorts: string
    readonly agencies: string
    readonly channels: string
    readonly letters: string
  }
  readonly week: Text
  /** Where only the first and the last parts have room. */
  readonly ends: Text
  readonly needed: string
  readonly targetMark: string
  readonly none: string
  readonly source: Text
  readonly ahead: {
    readonly pace: Text
    readonly needed: Text
    readonly neededInAYear: Text
    readonly quota: Text
    readonly hands: Text
    readonly reach: Text
    readonly reached: string
    readonly never: string
    readonly trials: Text
    readonly cannot: string
  }
  readonly plan: {
    readonly expected: Text
    readonly column: string
    readonly days: string
    readonly place: string
    readonly left: string
  }
  readonly sign: { readonly place: Text; readonly role: Text; readonly nation: string }
}

export const reportWords: Readonly<Record<Language, ReportWords>> = {
  id: {
    title: {
      head: "Laporan capaian dan langkah berikutnya",
      council: "Identitas Kependudukan Digital: sampai di mana?",
      ministry: "Laporan capaian Identitas Kependudukan Digital",
    },
    house: "Identitas Kependudukan Digital · monitoring dan evaluasi",
    demo: "DEMO",
    invented: "REKAAN",
    until: (moment) => `sampai ${moment}`,
    perTenThousand:
      "Kantor ini menyebut persentase saja: semua jumlah di sini dihitung per 10.000 orang dari penyebutnya.",
    figures: {
      activated: "Sudah aktivasi",
      ofTarget: "Dari target",
      ofBase: "Dari penyebut",
      remaining: "Sisa sampai target",
      active: "Aktif sekarang",
      unknown: "tidak disebut",
      target: (count) => `target ${count} orang`,
      base: (name, count) => `${name}: ${count} orang`,
      noTarget: "belum ada target",
      toTarget: "orang lagi",
      inForce: "identitas yang berlaku",
    },
    plain: {
      what: "Identitas Kependudukan Digital adalah KTP di ponsel warga. Warga datang sekali kepada petugas, wajahnya dicocokkan, lalu KTP itu ada di ponselnya sendiri.",
      reached: (place, people, share, base) =>
        `Di ${place} sudah ${people} orang memilikinya, yaitu ${share} dari ${base}.`,
      reachedUnknown: "Kantor tidak menyebut jumlah orang yang sudah memilikinya.",
      target: (count, share) => `Target tahun ini ${count} orang; yang tercapai ${share} dari target itu.`,
      noTarget: "Belum ada target untuk wilayah ini.",
      best: (place, share) => `Terdepan: ${place}, ${share} dari penyebutnya.`,
      least: (place, share) => `Paling perlu dibantu: ${place}, ${share}.`,
      meaning: "Arti kata-kata",
      meanings: [
        "Aktivasi: seseorang menerima identitas digitalnya untuk pertama kali; tiap orang dihitung sekali.",
        "Penyebut: jumlah orang yang dijadikan pembanding, dari data kependudukan bersih (DKB).",
        "Target: bagian dari penyebut yang harus dicapai menurut surat yang disebut di kaki halaman.",
      ],
    },
    headings: {
      state: "Keadaan",
      parts: "Menurut wilayah",
      partsAll: "Semua wilayah di bawahnya",
      trend: "Aktivasi per minggu",
      ahead: "Kapan target tercapai",
      next: "Ke mana berikutnya",
      why: "Mengapa belum",
      cohorts: "Menurut kelompok",
      agencies: "Menurut instansi",
      channels: "Menurut saluran",
      letters: "Target daerah",
    },
    week: (day) => `minggu ${day}`,
    ends: (each, all) => `${each} teratas dan ${each} terbawah dari ${all}`,
    needed: "Yang diperlukan tiap minggu agar target tercapai pada waktunya",
    targetMark: "Target",
    none: "Belum ada.",
    source: (base, until, source) => `Penyebut ${base}. Sampai ${until}. Sumber: ${source}.`,
    ahead: {
      pace: (pace) => `Laju sekarang ${pace} aktivasi per hari kerja.`,
      needed: (day, pace, days) =>
        `Agar tercapai pada ${day} diperlukan ${pace} per hari kerja selama ${days} hari kerja.`,
      neededInAYear: (pace, days) =>
        `Agar tercapai dalam setahun (${days} hari kerja) diperlukan ${pace} per hari kerja.`,
      quota: (perDay, days, years) =>
        `Dengan kuota ${perDay} orang sehari, sisanya memerlukan ${days} hari kerja, yaitu ${years} tahun.`,
      hands: (counters, teamDays) =>
        `Menurut hasil yang terukur itu berarti sekitar ${counters} loket setiap hari kerja, atau ${teamDays} hari regu seluruhnya.`,
      reach: (median, early, late) =>
        `Dengan laju sekarang target tercapai sekitar ${median} (antara ${early} dan ${late}).`,
      reached: "Target sudah tercapai.",
      never: "Dengan laju sekarang target tidak tercapai dalam waktu yang dapat dihitung.",
      trials: (trials, days) =>
        `Cara yang sama dicoba pada ${trials} hari yang lalu dari buku ini sendiri; rata-rata meleset ${days} hari.`,
      cannot: "Perkiraan belum dapat dibuat: target, penyebut atau riwayat mingguannya belum cukup.",
    },
    plan: {
      expected: (people, days) =>
        `Tempat-tempat berikut diperkirakan membawa ${people} aktivasi dalam ${days} hari regu.`,
      column: "Perkiraan per hari regu",
      days: "Hari regu",
      place: "Tempat",
      left: "Belum",
    },
    sign: {
      place: (place, day) => `${place}, ${day}`,
      role: (place) => `Kepala Dinas Kependudukan dan Pencatatan Sipil ${place}`,
      nation: "Pejabat yang berwenang",
    },
  },
  en: {
    title: {
      head: "Where we stand and what to do next",
      council: "Digital population identity: how far are we?",
      ministry: "Report on the digital population identity",
    },
    house: "Digital population identity · monitoring and evaluation",
    demo: "DEMO",
    invented: "INVENTED",
    until: (moment) => `until ${moment}`,
    perTenThousand: "This office gave percentages only: all counts here are per 10,000 people of its base.",
    figures: {
      activated: "Activated",
      ofTarget: "Of target",
      ofBase: "Of base",
      remaining: "Left to target",
      active: "Active now",
      unknown: "not said",
      target: (count) => `target ${count} people`,
      base: (name, count) => `${name}: ${count}`,
      noTarget: "no target yet",
      toTarget: "people to go",
      inForce: "identities in force",
    },
    plain: {
      what: "The digital population identity is a KTP on a resident's phone. He comes to an officer once, his face is compared, and from then on the KTP is on his own phone.",
      reached: (place, people, share, base) => `In ${place} ${people} people have it, which is ${share} of ${base}.`,
      reachedUnknown: "The office did not say how many people have it.",
      target: (count, share) => `This year's target is ${count} people; ${share} of that target is reached.`,
      noTarget: "There is no target for this region yet.",
      best: (place, share) => `Furthest: ${place}, ${share} of its base.`,
      least: (place, share) => `Needs help most: ${place}, ${share}.`,
      meaning: "What the words mean",
      meanings: [
        "Activated: somebody received his digital identity for the first time; each person counts once.",
        "Base: how many people it is compared with, from the clean population data (DKB).",
        "Target: the share of the base to be reached, by the letter named at the foot of the page.",
      ],
    },
    headings: {
      state: "State",
      parts: "By region",
      partsAll: "All regions below",
      trend: "Activations a week",
      ahead: "When the target is reached",
      next: "Where to go next",
      why: "Why not yet",
      cohorts: "By cohort",
      agencies: "By agency",
      channels: "By channel",
      letters: "Local targets",
    },
    week: (day) => `week of ${day}`,
    ends: (each, all) => `the first ${each} and the last ${each} of ${all}`,
    needed: "Needed each week to reach the target in time",
    targetMark: "Target",
    none: "None yet.",
    source: (base, until, source) => `Base ${base}. Until ${until}. Source: ${source}.`,
    ahead: {
      pace: (pace) => `The pace now is ${pace} activations a working day.`,
      needed: (day, pace, days) => `To be there by ${day} takes ${pace} a working day for ${days} working days.`,
      neededInAYear: (pace, days) => `To be there within a year (${days} working days) takes ${pace} a working day.`,
      quota: (perDay, days, years) =>
        `At a quota of ${perDay} a day the rest takes ${days} working days, which is ${years} years.`,
      hands: (counters, teamDays) =>
        `At the yield that was measured, that is about ${counters} counters every working day, or ${teamDays} team-days in all.`,
      reach: (median, early, late) =>
        `At this pace the target is reached around ${median} (between ${early} and ${late}).`,
      reached: "The target is reached.",
      never: "At this pace the target is not reached within any time that can be worked out.",
      trials: (trials, days) =>
        `The same method was tried on ${trials} past days of this very ledger; it was ${days} days off on average.`,
      cannot: "No forecast can be made yet: target, base or weekly history are not enough.",
    },
    plan: {
      expected: (people, days) => `These places are expected to bring ${people} activations in ${days} team-days.`,
      column: "Expected a team-day",
      days: "Team-days",
      place: "Place",
      left: "Missing",
    },
    sign: {
      place: (place, day) => `${place}, ${day}`,
      role: (place) => `Head of the population and civil registration office of ${place}`,
      nation: "The official in charge",
    },
  },
}

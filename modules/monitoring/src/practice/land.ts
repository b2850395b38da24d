import { between, drawsOf, oneOf } from "./draws.ts"

export type NamedRegion = { readonly code: string; readonly name: string; readonly level: string }

export const practiceCohorts = ["umum", "pemula", "non-asn", "perangkat-desa", "pns", "pppk"] as const
export type PracticeCohort = (typeof practiceCohorts)[number]

export type Village = {
  readonly code: string
  readonly name: string
  /** Wajib KTP who belong to no agency. */
  readonly heads: Readonly<Record<PracticeCohort, number>>
}

/** People of an agency who live in one village. */
export type Home = { readonly village: string; readonly cohort: PracticeCohort; readonly people: number }
export type Agency = { readonly name: string; readonly homes: readonly Home[] }

export type Regency = {
  readonly code: string
  readonly name: string
  readonly villages: readonly Village[]
  readonly agencies: readonly Agency[]
  readonly districts: readonly NamedRegion[]
  /** Weeks after the book's start: offices join one after another. */
  readonly joins: number
  /** How much more, or less, than elsewhere comes of a visit. */
  readonly zeal: number
}

export type Land = readonly Regency[]

export const agencyNames = [
  ...["Dinas Pendidikan Contoh", "Dinas Kesehatan Contoh", "Dinas Pertanian Contoh", "Dinas Perhubungan Contoh"],
  ...["Dinas Pariwisata Contoh", "Dinas Sosial Contoh", "Badan Keuangan Contoh", "RSUD Contoh", "Perumda Air Contoh"],
  ...["Sekretariat Daerah Contoh"],
] as const

const weeksBetweenOffices = 7

const makeVillage = ({ code, name }: NamedRegion, size: number): Village => {
  const draw = drawsOf("village", code)
  const people = Math.round((500 + 2000 * draw() ** 1.6) * size)
  const part = (share: number) => Math.round(people * share * (0.7 + 0.6 * draw()))
  const [pemula, nonAsn, pns, pppk] = [part(0.05), part(0.02), part(0.012), part(0.008)]
  const officials = between(draw, 30, 50)
  const umum = people - pemula - nonAsn - pns - pppk - officials
  return { code, name, heads: { umum, pemula, "non-asn": nonAsn, "perangkat-desa": officials, pns, pppk } }
}

/** Its people live in two villages; one in four agencies has a second village in another regency. */
const makeAgency = (name: string, own: readonly NamedRegion[], all: readonly NamedRegion[]): Agency => {
  const draw = drawsOf("agency", name, own[0]?.code ?? "")
  const people = between(draw, 120, 620)
  const [first, second] = [oneOf(draw, own), oneOf(draw, draw() < 0.25 ? all : own)]
  return {
    name,
    homes: [
      { village: first.code, cohort: "pns", people: Math.round(people * 0.6) },
      { village: second.code, cohort: "pppk", people: Math.round(people * 0.4) },
    ],
  }
}

/** Invented people in regions as the register names them; the same regions give the same people. */
export const makeLand = (regions: readonly NamedRegion[]): Land => {
  const at = (level: string, within = "") =>
    regions.filter((region) => region.level === level && region.code.startsWith(within))
  const everywhere = at("village")
  const settled = at("regency").filter(({ code }) => at("village", `${code}.`).length > 0)
  const order = settled.map(({ code }) => ({ code, place: drawsOf("order", code)() })).sort((a, b) => a.place - b.place)
  return settled.map(({ code, name }) => {
    const draw = drawsOf("regency", code)
    const [size, zeal] = [(0.7 + 0.8 * draw()) * (name.startsWith("Kota ") ? 2.2 : 1), 0.6 + 0.8 * draw()]
    const own = at("village", `${code}.`)
    return {
      ...{ code, name, zeal, joins: weeksBetweenOffices * order.findIndex((one) => one.code === code) },
      villages: own.map((village) => makeVillage(village, size)),
      agencies: agencyNames.map((agency) => makeAgency(agency, own, everywhere)),
      districts: at("district", `${code}.`),
    }
  })
}

export type Heads = {
  readonly region: string
  readonly cohort: PracticeCohort
  readonly agency: string
  readonly people: number
}

/** Everybody of the land, by village, cohort and agency. */
export const headsOf = (land: Land): Heads[] =>
  land.flatMap(({ villages, agencies }) => [
    ...villages.flatMap(({ code, heads }) =>
      practiceCohorts.map((cohort) => ({ region: code, cohort, agency: "", people: heads[cohort] })),
    ),
    ...agencies.flatMap(({ name, homes }) =>
      homes.map(({ village, cohort, people }) => ({ region: village, cohort, agency: name, people })),
    ),
  ])

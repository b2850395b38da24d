import { nationCode } from "@jatidiri/monitoring/contract"
import { homeView, type ViewName, viewNames } from "./view-names.ts"

export const measures = ["target", "base"] as const
export type Measure = (typeof measures)[number]
export const orders = ["rank", "people", "name"] as const
export type Order = (typeof orders)[number]
export const spans = [14, 60, 365, 1095] as const
export type Span = (typeof spans)[number]

/** Everything a screen depends on stands in the address, so that a link shows the same figures to somebody else. */
export type Address = {
  readonly book: string
  readonly code: string
  readonly view: ViewName
  readonly measure: Measure
  readonly order: Order
  readonly span: Span
  /** As of the end of this day; empty for now. */
  readonly per: string
  /** A period, both days included; empty where the span or the server decides. */
  readonly from: string
  readonly to: string
  /** Empty for all of them. */
  readonly channel: string
  readonly cohort: string
  readonly kind: string
  /** What only the view itself knows, such as a number of counters; forgotten when another view is opened. */
  readonly own: Readonly<Record<string, string>>
}

export const home: Address = {
  book: "live",
  code: nationCode,
  view: homeView,
  measure: "base",
  order: "rank",
  span: 60,
  per: "",
  from: "",
  to: "",
  channel: "",
  cohort: "",
  kind: "",
  own: {},
}

const oneOf = <Choice>(choices: readonly Choice[], wanted: unknown, otherwise: Choice): Choice =>
  choices.find((choice) => String(choice) === wanted) ?? otherwise

const names = {
  measure: "ukuran",
  order: "urut",
  span: "hari",
  per: "per",
  from: "dari",
  to: "sampai",
  channel: "saluran",
  cohort: "kelompok",
  kind: "jenis",
} as const
const taken: ReadonlySet<string> = new Set(Object.values(names))

const codeShape = /^(nation|\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?)$/
const wordShape = /^[a-z0-9-]{1,40}$/
const dayShape = /^[1-9]\d{3}-\d{2}-\d{2}$/
const ownName = /^[a-z][a-z-]{0,19}$/
const ownValue = /^[\p{L}\p{N} .,:_-]{1,80}$/u

const textLike = (shape: RegExp, text: string | null): string => (text !== null && shape.test(text) ? text : "")

const ownOf = (query: URLSearchParams): Record<string, string> => {
  const own: Record<string, string> = {}
  query.forEach((value, name) => {
    if (!taken.has(name) && ownName.test(name) && ownValue.test(value)) own[name] = value
  })
  return own
}

/** `/denpasar/51.71/map?ukuran=base`; what makes no sense falls back to what is shown first. */
export const parseAddress = (path: string, query: URLSearchParams): Address => {
  const [, book = "", code = "", view = ""] = path.split("/")
  return {
    book: wordShape.test(book) ? book : home.book,
    code: codeShape.test(code) ? code : home.code,
    view: oneOf(viewNames, view, home.view),
    measure: oneOf(measures, query.get(names.measure), home.measure),
    order: oneOf(orders, query.get(names.order), home.order),
    span: oneOf(spans, query.get(names.span), home.span),
    per: textLike(dayShape, query.get(names.per)),
    from: textLike(dayShape, query.get(names.from)),
    to: textLike(dayShape, query.get(names.to)),
    channel: textLike(wordShape, query.get(names.channel)),
    cohort: textLike(wordShape, query.get(names.cohort)),
    kind: textLike(wordShape, query.get(names.kind)),
    own: ownOf(query),
  }
}

const named = Object.keys(names) as readonly (keyof typeof names)[] // the keys of the constant above, nothing else

/** The shortest address of it: what is shown first anyway is left out. */
export const addressText = (address: Address): string => {
  const query = new URLSearchParams()
  for (const key of named) if (address[key] !== home[key]) query.set(names[key], String(address[key]))
  for (const [name, value] of Object.entries(address.own)) if (value !== "") query.set(name, value)
  const view = address.view === home.view ? "" : `/${address.view}`
  const text = query.toString()
  return `/${address.book}/${address.code}${view}${text === "" ? "" : `?${text}`}`
}

/** The same region and period in another view; what only the view before knew stays behind. */
export const inView = (address: Address, view: ViewName): Address => ({ ...address, view, kind: "", own: {} })

/** Another region in the same view; what was chosen of the region before stays behind. */
export const inRegion = (address: Address, code: string): Address => ({ ...address, code, own: {} })

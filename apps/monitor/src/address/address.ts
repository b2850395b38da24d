import { nationCode } from "@jatidiri/monitoring/contract"

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
  readonly measure: Measure
  readonly order: Order
  readonly span: Span
  /** Empty for all channels. */
  readonly channel: string
}

export const home: Address = { book: "live", code: nationCode, measure: "base", order: "rank", span: 60, channel: "" }

const oneOf = <Choice>(choices: readonly Choice[], wanted: unknown, otherwise: Choice): Choice =>
  choices.find((choice) => String(choice) === wanted) ?? otherwise

const names = { measure: "ukuran", order: "urut", span: "hari", channel: "saluran" } as const
const codeShape = /^(nation|\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?)$/
const wordShape = /^[a-z0-9-]{1,40}$/

/** `/denpasar/51.71?ukuran=base`; what makes no sense falls back to what is shown first. */
export const parseAddress = (path: string, query: URLSearchParams): Address => {
  const [, book = "", code = ""] = path.split("/")
  const channel = query.get(names.channel) ?? ""
  return {
    book: wordShape.test(book) ? book : home.book,
    code: codeShape.test(code) ? code : home.code,
    measure: oneOf(measures, query.get(names.measure), home.measure),
    order: oneOf(orders, query.get(names.order), home.order),
    span: oneOf(spans, query.get(names.span), home.span),
    channel: wordShape.test(channel) ? channel : "",
  }
}

/** The shortest address of it: what is shown first anyway is left out. */
export const addressText = (address: Address): string => {
  const query = new URLSearchParams()
  for (const key of ["measure", "order", "span", "channel"] as const) {
    if (address[key] !== home[key]) query.set(names[key], String(address[key]))
  }
  const text = query.toString()
  return `/${address.book}/${address.code}${text === "" ? "" : `?${text}`}`
}

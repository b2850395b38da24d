import type { Address } from "../address/address.ts"
import { type Polled, usePolled } from "../net/use-polled.ts"

type Query = Readonly<Record<string, string | number | undefined>>

/** `/api/…/books/:book/regions/:code/…` of this address, as of its day; empty and unknown parameters are left out. */
export const regionPath = (pattern: string, { book, code, per }: Address, query: Query = {}): string => {
  const asked = new URLSearchParams()
  for (const [name, value] of Object.entries({ per, ...query })) {
    if (value !== undefined && value !== "") asked.set(name, String(value))
  }
  const text = asked.toString()
  return `${pattern.replace(":book", book).replace(":code", code)}${text === "" ? "" : `?${text}`}`
}

const minute = 60

/** What the server says of this region, asked again every minute and whenever address, query or `key` change. */
export const useAnswer = <Value>(
  pattern: string,
  address: Address,
  { query = {}, key = "" }: { readonly query?: Query; readonly key?: unknown } = {},
): Polled<Value> => usePolled<Value>(regionPath(pattern, address, query), minute, key)

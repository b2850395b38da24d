import { type Shape, textThat } from "@jatidiri/kernel"

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"])

const parseUrl = (text: string): URL | undefined => {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}

/** Whether it is an address that may be called: https, or http to this same machine for the demo; no name, no fragment. */
const isAddress = (text: string): boolean => {
  if (text.length > 2_048) return false
  const url = parseUrl(text)
  if (url === undefined || url.username !== "" || url.password !== "" || text.includes("#")) return false
  return url.protocol === "https:" || (url.protocol === "http:" && loopback.has(url.hostname))
}

export const address: Shape<string> = textThat(isAddress)

/** An address without query, in one spelling, to be compared; nothing when it is no address. */
export const withoutQuery = (text: string): string | undefined => {
  const url = parseUrl(text)
  return url && `${url.origin}${url.pathname}`
}

/** RFC 8414 §3.1 and OpenID4VCI 1.0 §12.2.2: the well-known part goes between host and path. */
export const wellKnownUrl = (issuer: string, name: string): string => {
  const url = new URL(issuer)
  const path = url.pathname === "/" ? "" : url.pathname
  return `${url.origin}/.well-known/${name}${path}`
}

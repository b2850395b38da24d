import { accept, type Result, refuse } from "@jatidiri/kernel"
import { address } from "../addresses.ts"
import { parseQuery } from "../messages.ts"
import { clientIdPattern } from "./client-id.ts"

export type RequestLink = {
  readonly clientId: string
  readonly requestUri: string
  readonly requestUriMethod?: "get" | "post"
}

/** `base` is `openid4vp://`, or a web wallet's address up to where the query starts. */
export const makeRequestLink = (link: RequestLink, base = "openid4vp://"): string => {
  const query = new URLSearchParams({ client_id: link.clientId, request_uri: link.requestUri })
  if (link.requestUriMethod !== undefined) query.set("request_uri_method", link.requestUriMethod)
  return `${base}?${query.toString()}`
}

/** A scanned or opened link. A request inside the link itself is refused: ours are always fetched and signed. */
export const parseRequestLink = (text: string): Result<RequestLink, "bad-link"> => {
  const query = parseQuery(text)
  const clientId = query?.get("client_id")
  const requestUri = query?.get("request_uri")
  const method = query?.get("request_uri_method")
  if (clientId === undefined || !clientIdPattern.test(clientId)) return refuse("bad-link", "client_id")
  if (requestUri === undefined || address(requestUri) !== undefined) return refuse("bad-link", "request_uri")
  if (method === undefined) return accept({ clientId, requestUri })
  if (method !== "get" && method !== "post") return refuse("bad-link", "request_uri_method")
  return accept({ clientId, requestUri, requestUriMethod: method })
}

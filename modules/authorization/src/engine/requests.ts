import type { IncomingMessage } from "node:http"
import { parse, stringify } from "node:querystring"
import { preAuthorizedCodeGrant } from "@jatidiri/openid4vc"
import { anonymousClient } from "./configuration.ts"

/** No request of ours comes near it. */
export const maxBodyBytes = 16 * 1024

/** The whole body, or nothing when it is larger than allowed; reading stops there. */
export const readBody = async (request: IncomingMessage): Promise<Buffer | undefined> => {
  if (Number(request.headers["content-length"] ?? 0) > maxBodyBytes) return undefined
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > maxBodyBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, length)
}

type Headers = IncomingMessage["headers"]

const formType = "application/x-www-form-urlencoded"
const isForm = (headers: Headers): boolean =>
  headers["content-type"]?.split(";", 1)[0]?.trim().toLowerCase() === formType

/**
 * A pre-authorized token request names no client, or one that we do not know and need not: the engine is given ours.
 * Parameters given twice stay twice, for the engine to refuse.
 */
export const asAnonymous = (headers: Headers, body: Buffer): { headers: Headers; body: Buffer } => {
  if (!isForm(headers)) return { headers, body }
  const form = parse(body.toString("utf8"))
  if (form["grant_type"] !== preAuthorizedCodeGrant) return { headers, body }
  const { "pre-authorized_code": code, tx_code, grant_type } = form
  const asked = stringify({
    grant_type,
    client_id: anonymousClient,
    "pre-authorized_code": code,
    ...(tx_code === undefined ? {} : { tx_code }),
  })
  const { authorization: _dropped, ...rest } = headers
  return { headers: { ...rest, "content-length": String(Buffer.byteLength(asked)) }, body: Buffer.from(asked) }
}

/**
 * The request as the engine should read it: its body from memory, and the host from our configuration, so that no
 * `Host` or `X-Forwarded-…` header chooses the addresses in what we answer or the `htu` that we expect.
 */
export const rereadable = (request: IncomingMessage, issuer: URL, headers: Headers, body: Buffer): IncomingMessage => {
  const value = (given: unknown) => ({ value: given, enumerable: true, writable: true, configurable: true })
  const host = { host: issuer.host, "x-forwarded-host": issuer.host, "x-forwarded-proto": issuer.protocol.slice(0, -1) }
  return Object.create(request, {
    headers: value({ ...headers, ...host }),
    readable: value(true),
    readableEncoding: value(null),
    iterator: value(async function* () {
      yield body
    }),
  }) as IncomingMessage
}

import type { IncomingMessage } from "node:http"

/** No request of ours comes near it. */
export const maxBodyBytes = 16 * 1024

/** The whole body, or nothing when it is larger than allowed; reading stops there. */
export const readBody = (request: IncomingMessage): Promise<Buffer | undefined> =>
  new Promise((give, fail) => {
    const chunks: Buffer[] = []
    let length = 0
    if (Number(request.headers["content-length"] ?? 0) > maxBodyBytes) return give(undefined)
    request.on("data", (chunk: Buffer) => {
      length += chunk.length
      if (length <= maxBodyBytes) chunks.push(chunk)
      else give(undefined)
    })
    request.once("end", () => give(Buffer.concat(chunks, length)))
    request.once("error", fail)
  })

const shown = (value: unknown) => ({ value, enumerable: true, writable: true, configurable: true })

/**
 * The request as the engine should read it: its body from memory, and the host from our configuration, so that no
 * `Host` or `X-Forwarded-…` header chooses the addresses in what we answer or the `htu` that we expect.
 */
export const rereadable = (request: IncomingMessage, issuer: URL, body: Buffer): IncomingMessage => {
  const host = {
    host: issuer.host,
    "x-forwarded-host": issuer.host,
    "x-forwarded-proto": issuer.protocol.slice(0, -1),
  }
  return Object.create(request, {
    headers: shown({ ...request.headers, ...host }),
    readable: shown(true),
    readableEncoding: shown(null),
    iterator: shown(async function* () {
      yield body
    }),
  }) as IncomingMessage
}

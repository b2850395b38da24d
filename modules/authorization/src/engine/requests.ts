import type { IncomingMessage } from "node:http"

/** No request of ours comes near it. */
export const maxBodyBytes = 16 * 1024

/** The whole body; or `too-large`, where reading stops; or `gone` when the caller hung up before its end. */
export const readBody = (request: IncomingMessage): Promise<Buffer | "too-large" | "gone"> =>
  new Promise((give) => {
    const chunks: Buffer[] = []
    let length = 0
    if (Number(request.headers["content-length"] ?? 0) > maxBodyBytes) return give("too-large")
    request.on("data", (chunk: Buffer) => {
      length += chunk.length
      if (length <= maxBodyBytes) chunks.push(chunk)
      else give("too-large")
    })
    request.once("end", () => give(Buffer.concat(chunks, length)))
    // All that can fail here is the caller's line.
    request.once("error", () => give("gone"))
    request.once("close", () => give("gone"))
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

import { type ClientRequest, type IncomingMessage, type RequestOptions, request } from "node:http"
import { pipeline } from "node:stream"

export type Answered = { readonly status: number; readonly headers: string[]; readonly body: Buffer }

/** Of each connection its own (RFC 9110 §7.6.1). */
const ownOfConnection = new Set(["connection", "keep-alive"])

/** Names and values in turn, as they came, without those of the connection. */
const endToEnd = (raw: readonly string[]): string[] =>
  raw.filter((_, at) => !ownOfConnection.has((raw[at - (at % 2)] ?? "").toLowerCase()))

/** The same request on a connection of its own. */
export const headOf = ({ method = "GET", url = "/", rawHeaders }: IncomingMessage): RequestOptions => ({
  ...{ host: "127.0.0.1", agent: false, method, path: url, headers: endToEnd(rawHeaders) },
})

const read = async (message: IncomingMessage): Promise<Answered> => {
  const parts: Buffer[] = []
  for await (const part of message) parts.push(part as Buffer) // no encoding was set
  return { status: message.statusCode ?? 502, headers: endToEnd(message.rawHeaders), body: Buffer.concat(parts) }
}

/** Sends a body, as it comes where it is still coming, and gives the whole answer; throws when the line breaks. */
export const send = (port: number, head: RequestOptions, body: Buffer | IncomingMessage): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const asking = request({ ...head, port }, (message) => read(message).then(resolve, reject))
    asking.once("error", reject)
    if (Buffer.isBuffer(body)) asking.end(body)
    else pipeline(body, asking, (error) => error && reject(error))
  })

/** Sends so much of the body and breaks off; resolves when it has. */
export const cutShort = (message: IncomingMessage, asking: ClientRequest, share: number): Promise<void> =>
  new Promise((resolve) => {
    let left = Math.floor(share * Number(message.headers["content-length"] ?? 0))
    const stop = (): void => {
      asking.destroy()
      resolve()
    }
    asking.on("error", stop)
    if (left === 0) return stop()
    message.on("data", (part: Buffer) => {
      const last = part.length >= left
      asking.write(part.subarray(0, left), () => last && stop())
      left = Math.max(0, left - part.length)
    })
    message.once("close", stop)
  })

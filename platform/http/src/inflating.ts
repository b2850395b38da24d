import { Readable } from "node:stream"
import { promisify } from "node:util"
import { gunzip } from "node:zlib"
import type { FastifyReply, FastifyRequest, RequestPayload } from "fastify"

const inflate = promisify(gunzip)

const refused = (statusCode: number) => Object.assign(new Error("the body is refused"), { statusCode })

/** All of it, unless it is more than that: then the rest is let run past, so that the refusal goes out on the same line. */
const read = (payload: RequestPayload, most: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    let bytes = 0
    payload.on("data", (part: Buffer) => {
      bytes += part.length
      if (bytes > most) reject(refused(413))
      else parts.push(part)
    })
    payload.once("end", () => resolve(Buffer.concat(parts)))
    // The caller hung up before the end: nobody is there to be told, and it is no fault of ours.
    payload.once("error", () => reject(refused(400)))
  })

const inflated = async (body: Buffer, most: number): Promise<Buffer> => {
  try {
    return await inflate(body, { maxOutputLength: most })
  } catch (error) {
    throw refused((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? 413 : 400)
  }
}

/**
 * A body with `content-encoding: gzip` (RFC 9110 §8.4) as it was before: neither it nor what comes out of it may be larger
 * than the route takes, and a bomb is not unpacked beyond that. Other encodings are refused.
 */
export const inflateBody = async (
  request: FastifyRequest,
  _reply: FastifyReply,
  payload: RequestPayload,
): Promise<RequestPayload> => {
  const encoding = request.headers["content-encoding"]?.trim().toLowerCase()
  if (encoding === undefined || encoding === "identity") return payload
  if (encoding !== "gzip") throw refused(415)
  const most = request.routeOptions.bodyLimit
  const body = await read(payload, most)
  // The length that was announced is the one on the wire.
  return Object.assign(Readable.from([await inflated(body, most)]), { receivedEncodedLength: body.length })
}

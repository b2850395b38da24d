import type { FastifyError } from "fastify"
import type { Reply } from "./route.ts"

/** What the door itself refuses, before any module is asked. Nothing of the input is repeated in it. */
const words: Record<number, { code: string; id: string; en: string }> = {
  400: { code: "invalid-input", id: "Permintaan tidak dapat dibaca.", en: "The request cannot be read." },
  404: { code: "not-found", id: "Alamat ini tidak ada.", en: "There is nothing at this address." },
  413: { code: "too-large", id: "Kiriman terlalu besar.", en: "The body is too large." },
  415: { code: "unsupported-type", id: "Jenis kiriman ini tidak dilayani.", en: "Unsupported content type." },
  429: {
    code: "too-many",
    id: "Terlalu banyak permintaan dari jaringan ini. Tunggu sebentar, lalu coba lagi.",
    en: "Too many requests from this network. Wait a moment, then try again.",
  },
  500: {
    code: "broken",
    id: "Ada kerusakan di pihak kami. Coba lagi sebentar lagi.",
    en: "Something is broken on our side. Try again shortly.",
  },
}

/** A problem document (RFC 9457) for a status that the door itself gives. `where` names a field, never a value. */
export const failure = (status: number, where?: string): Reply => {
  const known = words[status] ?? words[status < 500 ? 400 : 500]
  return {
    status,
    contentType: "application/problem+json",
    body: {
      type: `urn:jatidiri:refusal:${known?.code}`,
      title: known?.en,
      detail: known?.id,
      status,
      code: known?.code,
      ...(where === undefined ? {} : { where }),
    },
  }
}

/** The status and the field of what Fastify threw; anything unknown is our own fault: 500. */
export const failureOf = (error: FastifyError): Reply => {
  const status = error.statusCode ?? 500
  const first = error.validation?.[0]
  const where = first === undefined ? undefined : `${error.validationContext ?? "body"}${first.instancePath}`
  return failure(status >= 400 && status < 500 ? status : 500, where)
}

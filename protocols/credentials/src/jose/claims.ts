import type { JsonObject } from "../json.ts"
import type { StatusReference } from "../types.ts"

const isSeconds = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value) && value >= 0

/** Judges `nbf` and `exp` (RFC 7519 §4.1), forgiving a clock that is wrong by the given skew. `iat` must only be a time. */
export const reasonNotNow = (
  payload: JsonObject,
  nowSeconds: number,
  skewSeconds: number,
): "malformed" | "not-yet-valid" | "expired" | undefined => {
  const { nbf, exp, iat } = payload as { nbf?: unknown; exp?: unknown; iat?: unknown } // judged below
  for (const time of [nbf, exp, iat]) if (time !== undefined && !isSeconds(time)) return "malformed"
  if (isSeconds(nbf) && nowSeconds + skewSeconds < nbf) return "not-yet-valid"
  return isSeconds(exp) && nowSeconds - skewSeconds >= exp ? "expired" : undefined
}

/** A status claim (Token Status List §6.1): a reference, none, or a shape that we cannot read. */
export const parseStatusReference = (status: unknown): StatusReference | "none" | "malformed" => {
  if (status === undefined) return "none"
  const list = (status as { status_list?: unknown } | null)?.status_list
  const { idx, uri } = (list ?? {}) as { idx?: unknown; uri?: unknown } // members of unknown shape, judged next
  if (typeof idx !== "number" || !Number.isSafeInteger(idx) || idx < 0 || typeof uri !== "string") return "malformed"
  return { status_list: { idx, uri } }
}

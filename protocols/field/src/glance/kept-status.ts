import { readStatus, type StatusReference, type Trust, verifyStatusListToken } from "@jatidiri/credentials"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import { clockSkewSeconds, type GlanceNeeds, type StatusSeen } from "./look.ts"

/** How old a kept list may be: then it is still told what it says, and that it is old. */
export const freshListSeconds = 86_400

/** A status list unpacks to this at most: four times what an office makes. */
export const maxListBytes = 1_048_576

const unknown: StatusSeen = { is: "unknown" }

/**
 * What the kept list says. A no is a no however old the list is; what does not prove itself to be the office's list, or comes
 * from a time that this clock has not reached, says nothing.
 */
export const judgeKeptStatus = async (
  { findList, nowSeconds, verify, inflate }: GlanceNeeds,
  trust: Trust,
  reference: StatusReference | undefined,
): Promise<Result<StatusSeen, "revoked" | "suspended">> => {
  const { uri = "", idx = 0 } = reference?.status_list ?? {}
  const kept = reference === undefined ? undefined : findList(uri)
  if (kept === undefined) return accept(unknown)
  const received = { token: kept.token, uri, nowSeconds, maxListBytes, asOfSigning: true }
  const list = await verifyStatusListToken({ verify, trust, inflate }, received)
  if (!list.ok) return accept(unknown)
  const status = readStatus(list.value.list, idx)
  if (!status.ok || status.value === "reserved") return accept(unknown)
  if (status.value !== "valid") return refuse(status.value)
  const { issuedAtSeconds: asOf, expiresAtSeconds = Number.POSITIVE_INFINITY } = list.value
  if (asOf > nowSeconds + clockSkewSeconds) return accept(unknown)
  return accept({ is: "valid", asOf, old: nowSeconds - asOf > freshListSeconds || nowSeconds >= expiresAtSeconds })
}

import { accept, type Result, refuse } from "@jatidiri/kernel"
import { parseCbor } from "../cbor/decode.ts"
import { asBytes, asMap, asTagged, asText, type CborMap, unwrapCbor } from "../cbor/read.ts"
import { parseStatusReference } from "../jose/claims.ts"
import { parseCoseKey } from "./cose.ts"
import type { CborValue, MdocRefusal, MobileSecurityObject } from "./types.ts"
import { parseDateTime, toJson } from "./values.ts"

const digestLength = 32

const parseDigests = (value: CborValue | undefined): MobileSecurityObject["digests"] | undefined => {
  const digests = new Map<string, Map<number, Uint8Array>>()
  for (const [namespace, list] of asMap(value) ?? []) {
    const byId = new Map<number, Uint8Array>()
    for (const [id, digest] of asMap(list) ?? []) {
      const bytes = asBytes(digest)
      if (typeof id !== "number" || bytes?.length !== digestLength) return undefined
      byId.set(id, bytes)
    }
    if (typeof namespace !== "string" || byId.size === 0) return undefined
    digests.set(namespace, byId)
  }
  return digests.size === 0 ? undefined : digests
}

const parseValidity = (value: CborValue | undefined): MobileSecurityObject["validity"] | undefined => {
  const map = asMap(value)
  const timeOf = (name: string): number | undefined => parseDateTime(asTagged(map?.get(name), 0))
  const [signed, validFrom, validUntil] = [timeOf("signed"), timeOf("validFrom"), timeOf("validUntil")]
  if (signed === undefined || validFrom === undefined || validUntil === undefined) return undefined
  return validFrom >= signed && validUntil > validFrom ? { signed, validFrom, validUntil } : undefined
}

const readSecurityObject = (map: CborMap): MobileSecurityObject | undefined => {
  const digests = parseDigests(map.get("valueDigests"))
  const deviceKey = parseCoseKey(asMap(map.get("deviceKeyInfo"))?.get("deviceKey"))
  const docType = asText(map.get("docType"))
  const validity = parseValidity(map.get("validityInfo"))
  const status = map.get("status")
  const reference = parseStatusReference(status === undefined ? undefined : toJson(status))
  if (digests === undefined || deviceKey === undefined || docType === undefined || validity === undefined)
    return undefined
  if (reference === "malformed") return undefined
  return { docType, digests, deviceKey, validity, ...(reference === "none" ? {} : { status: reference }) }
}

/** Reads the payload of `issuerAuth` (ISO/IEC 18013-5 §9.1.2.4); SHA-256 only, P-256 device keys only. */
export const parseSecurityObject = (payload: Uint8Array): Result<MobileSecurityObject, MdocRefusal> => {
  const map = asMap(unwrapCbor(parseCbor(payload)))
  if (map === undefined) return refuse("malformed", "security object")
  if (map.get("digestAlgorithm") !== "SHA-256") return refuse("wrong-algorithm", "digestAlgorithm")
  // 1.1 of the second edition adds members and changes none of those read here.
  const version = asText(map.get("version"))
  if (version === undefined || !version.startsWith("1.")) return refuse("malformed", "version")
  const read = readSecurityObject(map)
  return read === undefined ? refuse("malformed", "security object") : accept(read)
}

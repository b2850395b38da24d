import { accept, type Result, refuse } from "@jatidiri/kernel"
import { parseCbor } from "../cbor/decode.ts"
import { encodeCbor, wrapCbor } from "../cbor/encode.ts"
import { asArray, asBytes, asMap, asRecord, asText, unwrapBytes } from "../cbor/read.ts"
import { parseCose, parseX5chain } from "./cose.ts"
import { parseSecurityObject } from "./security-object.ts"
import type { CborValue, IssuerSigned, IssuerSignedItem, MdocRefusal } from "./types.ts"

const maxBytes = 1_048_576
const minRandomBytes = 16

const parseItem = (value: CborValue): IssuerSignedItem | undefined => {
  const inner = unwrapBytes(value)
  const map = inner && asMap(parseCbor(inner))
  const digestId = map?.get("digestID")
  const random = asBytes(map?.get("random"))
  const elementIdentifier = asText(map?.get("elementIdentifier"))
  const elementValue = map?.get("elementValue")
  if (inner === undefined || map?.size !== 4 || typeof digestId !== "number" || elementIdentifier === undefined)
    return undefined
  if (random === undefined || random.length < minRandomBytes || elementValue === undefined) return undefined
  // Strict CBOR has one spelling, so this is the item exactly as received.
  return { digestId, random, elementIdentifier, elementValue, bytes: encodeCbor(wrapCbor(inner)) }
}

const hasDuplicates = (items: readonly IssuerSignedItem[]): boolean =>
  new Set(items.map(({ digestId }) => digestId)).size !== items.length ||
  new Set(items.map(({ elementIdentifier }) => elementIdentifier)).size !== items.length

const parseNamespaces = (value: CborValue | undefined): IssuerSigned["namespaces"] | undefined => {
  const namespaces = new Map<string, readonly IssuerSignedItem[]>()
  const map = value === undefined ? new Map<string, CborValue>() : asMap(value)
  if (map === undefined) return undefined
  for (const [namespace, list] of map) {
    const items = asArray(list)?.map(parseItem)
    const whole = items?.filter((item): item is IssuerSignedItem => item !== undefined)
    if (typeof namespace !== "string" || whole === undefined || whole.length !== items?.length) return undefined
    if (hasDuplicates(whole)) return undefined
    namespaces.set(namespace, whole)
  }
  return namespaces
}

/** Like `parseIssuerSigned`, from CBOR that was already read. */
export const readIssuerSigned = (value: CborValue | undefined): Result<IssuerSigned, MdocRefusal> => {
  const map = asRecord(value, ["nameSpaces", "issuerAuth"])
  const auth = map?.get("issuerAuth")
  const cose = parseCose(auth)
  if (map === undefined || auth === undefined || cose?.payload === undefined) return refuse("malformed", "issuerAuth")
  const x5chain = parseX5chain(cose.unprotected)
  if (x5chain === undefined) return refuse("untrusted", "no x5chain")
  const namespaces = parseNamespaces(map.get("nameSpaces"))
  if (namespaces === undefined) return refuse("malformed", "nameSpaces")
  const securityObject = parseSecurityObject(cose.payload)
  if (!securityObject.ok) return securityObject
  const { protectedHeader, payload, signature } = cose
  const issuerAuth = encodeCbor(auth)
  return accept({
    namespaces,
    securityObject: securityObject.value,
    protectedHeader,
    payload,
    signature,
    x5chain,
    issuerAuth,
  })
}

/** Takes `IssuerSigned` apart, judging its shape only: at most 1 MiB, strict CBOR, random of 16 bytes and more, no element twice. */
export const parseIssuerSigned = (bytes: Uint8Array): Result<IssuerSigned, MdocRefusal> =>
  bytes.length > maxBytes ? refuse("too-large") : readIssuerSigned(parseCbor(bytes))

import { parseBase64 } from "@jatidiri/kernel"
import { encodeCbor, wrapCbor } from "../cbor/encode.ts"
import { settleAll } from "../encoding/settle.ts"
import type { IssuingMachinery } from "../types.ts"
import { makeCoseKey, makeX5chain, signCose } from "./cose.ts"
import type { CborValue, MdocContent, MdocElements } from "./types.ts"
import { dateTime } from "./values.ts"

type Item = { readonly digestId: number; readonly wrapped: CborValue; readonly bytes: Uint8Array }

const randomLength = 24 // ISO/IEC 18013-5 §9.1.2.5: at least 16

const makeItems = (elements: MdocElements, randomBytes: IssuingMachinery["randomBytes"]): readonly Item[] => {
  const names = Object.keys(elements)
  const pool = new Uint8Array(randomBytes(randomLength * names.length))
  return names.map((name, digestId) => {
    const inner = new Map<string, CborValue>([
      ["digestID", digestId],
      ["random", pool.subarray(digestId * randomLength, (digestId + 1) * randomLength)],
      ["elementIdentifier", name],
      ["elementValue", elements[name] ?? null],
    ])
    const wrapped = wrapCbor(encodeCbor(inner))
    return { digestId, wrapped, bytes: encodeCbor(wrapped) }
  })
}

const digestItems = async (
  digest: IssuingMachinery["digest"],
  items: readonly Item[],
): Promise<ReadonlyMap<number, Uint8Array>> => {
  const digests = await settleAll(items.map(({ bytes }) => digest(bytes)))
  const byId = new Map<number, Uint8Array>()
  for (const [i, value] of digests.entries()) byId.set(items[i]?.digestId ?? i, value)
  return byId
}

const makeStatus = ({ status }: MdocContent): readonly [string, CborValue][] => {
  if (status === undefined) return []
  const { idx, uri } = status.status_list
  const list = new Map<string, CborValue>([
    ["idx", idx],
    ["uri", uri],
  ])
  return [["status", new Map([["status_list", list]])]]
}

/** MobileSecurityObject (ISO/IEC 18013-5 §9.1.2.4) with the status of Token Status List. */
const makeSecurityObject = (content: MdocContent, digests: ReadonlyMap<string, CborValue>): CborValue => {
  const { docType, deviceKey, validity } = content
  return new Map<string, CborValue>([
    ["version", "1.0"],
    ["digestAlgorithm", "SHA-256"],
    ["valueDigests", digests],
    ["deviceKeyInfo", new Map([["deviceKey", makeCoseKey(deviceKey)]])],
    ["docType", docType],
    [
      "validityInfo",
      new Map([
        ["signed", dateTime(validity.signed)],
        ["validFrom", dateTime(validity.validFrom)],
        ["validUntil", dateTime(validity.validUntil)],
      ]),
    ],
    ...makeStatus(content),
  ])
}

const unprotectedHeaders = new WeakMap<readonly string[], ReadonlyMap<string | number, CborValue>>()

const headerOf = (x5c: readonly string[]): ReadonlyMap<string | number, CborValue> => {
  const known = unprotectedHeaders.get(x5c)
  if (known !== undefined) return known
  const chain = x5c.map((text) => {
    const der = parseBase64(text)
    if (der === undefined) throw new TypeError("x5c of the signer is not base64")
    return der
  })
  const header = makeX5chain(chain)
  unprotectedHeaders.set(x5c, header)
  return header
}

/**
 * Issues an mdoc: the `IssuerSigned` bytes, which OpenID4VCI carries as base64url. Every element gets 24 fresh random bytes.
 * Throws a TypeError when the device key or the signer's chain is none, which is a bug of the caller.
 */
export const issueMdoc = async (machinery: IssuingMachinery, content: MdocContent): Promise<Uint8Array> => {
  const namespaces = new Map<string, CborValue>()
  const digests = new Map<string, CborValue>()
  for (const namespace of Object.keys(content.namespaces)) {
    const items = makeItems(content.namespaces[namespace] ?? {}, machinery.randomBytes)
    digests.set(namespace, await digestItems(machinery.digest, items))
    namespaces.set(
      namespace,
      items.map(({ wrapped }) => wrapped),
    )
  }
  const payload = encodeCbor(wrapCbor(encodeCbor(makeSecurityObject(content, digests))))
  const unprotected = headerOf(machinery.signer.x5c)
  const issuerAuth = await signCose(machinery.signer.sign, payload, { unprotected, detached: false })
  return encodeCbor(
    new Map<string, CborValue>([
      ["nameSpaces", namespaces],
      ["issuerAuth", issuerAuth],
    ]),
  )
}

import { accept, type Result, refuse, type Sign } from "@jatidiri/kernel"
import { parseCbor } from "../cbor/decode.ts"
import { encodeCbor } from "../cbor/encode.ts"
import { signCose } from "./cose.ts"
import { parseIssuerSigned } from "./parse.ts"
import { makeDeviceAuthentication, noDeviceNamespaces } from "./session.ts"
import type { CborValue, IssuerSigned, MdocRefusal } from "./types.ts"

type Wanted = readonly (readonly [namespace: string, element: string])[]

export type MdocPresentation = {
  readonly issuerSigned: Uint8Array
  readonly sessionTranscript: Uint8Array
  /** `[namespace, element]` each (OpenID4VP 1.0 §7.2). */
  readonly elements: Wanted
}

/** The wanted items by namespace, in the issuer's order; nothing when one is not held. */
const choose = (signed: IssuerSigned, wanted: Wanted): ReadonlyMap<string, CborValue> | undefined => {
  const chosen = new Map<string, CborValue[]>()
  const names = new Set(wanted.map((path) => path.join("\n")))
  let found = 0
  for (const [namespace, items] of signed.namespaces) {
    const shown = items.filter(({ elementIdentifier }) => names.has(`${namespace}\n${elementIdentifier}`))
    found += shown.length
    const values = shown.flatMap(({ bytes }) => parseCbor(bytes) ?? [])
    if (values.length > 0) chosen.set(namespace, values)
  }
  return found === names.size ? chosen : undefined
}

const makeDocument = (
  signed: IssuerSigned,
  namespaces: ReadonlyMap<string, CborValue>,
  deviceSignature: CborValue,
): CborValue =>
  new Map<string, CborValue>([
    ["docType", signed.securityObject.docType],
    [
      "issuerSigned",
      new Map<string, CborValue>([
        ...(namespaces.size === 0 ? [] : [["nameSpaces", namespaces] as const]),
        ["issuerAuth", parseCbor(signed.issuerAuth) ?? null],
      ]),
    ],
    [
      "deviceSigned",
      new Map<string, CborValue>([
        ["nameSpaces", noDeviceNamespaces],
        ["deviceAuth", new Map([["deviceSignature", deviceSignature]])],
      ]),
    ],
  ])

/**
 * A DeviceResponse with one document (HAIP 1.0 §5.3.1), signed by the device key over the session. Refuses with `not-held` when a
 * wanted element is not there, and with the parser's codes when the stored bytes are broken.
 */
export const makeDeviceResponse = async (
  { sign }: { readonly sign: Sign },
  { issuerSigned, sessionTranscript, elements }: MdocPresentation,
): Promise<Result<Uint8Array, MdocRefusal>> => {
  const parsed = parseIssuerSigned(issuerSigned)
  if (!parsed.ok) return parsed
  const namespaces = choose(parsed.value, elements)
  if (namespaces === undefined) return refuse("not-held")
  const { docType } = parsed.value.securityObject
  const toSign = makeDeviceAuthentication(sessionTranscript, docType, noDeviceNamespaces)
  if (toSign === undefined) return refuse("malformed", "session transcript")
  const signature = await signCose(sign, toSign, { unprotected: new Map(), detached: true })
  return accept(
    encodeCbor(
      new Map<string, CborValue>([
        ["version", "1.0"],
        ["documents", [makeDocument(parsed.value, namespaces, signature)]],
        ["status", 0],
      ]),
    ),
  )
}

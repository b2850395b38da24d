import { accept, type Result, refuse } from "@jatidiri/kernel"
import { parseCbor } from "../cbor/decode.ts"
import { asArray, asMap, asRecord, asText, type CborMap, unwrapCbor } from "../cbor/read.ts"
import { isEs256, parseCose, signatureInput } from "./cose.ts"
import { readIssuerSigned } from "./parse.ts"
import { makeDeviceAuthentication } from "./session.ts"
import type { CborValue, MdocRefusal, VerifiedMdoc } from "./types.ts"
import { type MdocMachinery, type MdocPolicy, verifyParsed } from "./verify-issuer.ts"

export type PresentedMdoc = MdocPolicy & {
  readonly deviceResponse: Uint8Array
  readonly sessionTranscript: Uint8Array
  readonly docType: string
}

const maxBytes = 1_048_576

/** The one document of a successful response: each mdoc travels in a response of its own (OpenID4VP 1.0 §B.2.5). */
const readDocument = (bytes: Uint8Array): CborMap | undefined => {
  const response = asRecord(parseCbor(bytes), ["version", "documents", "documentErrors", "status"])
  const documents = asArray(response?.get("documents"))
  if (response?.get("version") !== "1.0" || response.get("status") !== 0 || documents?.length !== 1) return undefined
  return asRecord(documents[0], ["docType", "issuerSigned", "deviceSigned", "errors"])
}

const verifyDevice = async (
  { verify }: MdocMachinery,
  { deviceKey, docType }: VerifiedMdoc,
  {
    deviceSigned,
    sessionTranscript,
  }: { readonly deviceSigned: CborMap | undefined; readonly sessionTranscript: Uint8Array },
): Promise<MdocRefusal | undefined> => {
  const namespaces: CborValue | undefined = deviceSigned?.get("nameSpaces")
  const cose = parseCose(asMap(deviceSigned?.get("deviceAuth"))?.get("deviceSignature"))
  if (cose === undefined) return "device-signature-missing"
  if (namespaces === undefined || asMap(unwrapCbor(namespaces)) === undefined) return "malformed"
  if (!isEs256(cose.protectedHeader) || cose.payload !== undefined) return "wrong-algorithm"
  const signed = makeDeviceAuthentication(sessionTranscript, docType, namespaces)
  if (signed === undefined) return "malformed"
  const valid = await verify(deviceKey, cose.signature, signatureInput(cose.protectedHeader, signed))
  return valid ? undefined : "device-signature-wrong"
}

/**
 * Verifies a DeviceResponse of OpenID4VP: what the issuer signed, and the holder's signature over this very session. Elements that
 * the device signed itself are covered by its signature and not given back. The status list is not read here.
 */
export const verifyDeviceResponse = async (
  machinery: MdocMachinery,
  { deviceResponse, sessionTranscript, ...policy }: PresentedMdoc,
): Promise<Result<VerifiedMdoc, MdocRefusal>> => {
  if (deviceResponse.length > maxBytes) return refuse("too-large")
  const shown = readDocument(deviceResponse)
  if (shown === undefined) return refuse("malformed", "response")
  const signed = readIssuerSigned(shown.get("issuerSigned"))
  if (!signed.ok) return signed
  // ISO/IEC 18013-5 §9.3.1: both places name the same type, or the outer one could be anything.
  if (asText(shown.get("docType")) !== signed.value.securityObject.docType) return refuse("wrong-doc-type")
  const verified = await verifyParsed(machinery, signed.value, policy)
  if (!verified.ok) return verified
  const deviceSigned = asRecord(shown.get("deviceSigned"), ["nameSpaces", "deviceAuth"])
  const refusal = await verifyDevice(machinery, verified.value, { deviceSigned, sessionTranscript })
  return refusal === undefined ? accept(verified.value) : refuse(refusal)
}

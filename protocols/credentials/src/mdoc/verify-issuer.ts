import { accept, extendedKeyUsages, type Result, refuse } from "@jatidiri/kernel"
import { sameBytes } from "../encoding/bytes.ts"
import { settleAll } from "../encoding/settle.ts"
import type { CheckingMachinery } from "../types.ts"
import type { Certificate, Trust, Vouched } from "../x509/types.ts"
import { isEs256, signatureInput } from "./cose.ts"
import { parseIssuerSigned } from "./parse.ts"
import type { CborValue, IssuerSigned, MdocElements, MdocRefusal, VerifiedMdoc } from "./types.ts"

export type MdocMachinery = CheckingMachinery & { readonly trust: Trust }

export type MdocPolicy = {
  readonly nowSeconds: number
  readonly docType?: string
  /** How wrong our clock may be when the validity is judged; 0 when left out. */
  readonly clockSkewSeconds?: number
  /** Use that the signer's certificate must name; left out: mdoc document signer of ISO/IEC 18013-5 Annex B. */
  readonly extendedKeyUsage?: string
}

const verifySignature = async (
  { verify, trust }: MdocMachinery,
  signed: IssuerSigned,
  policy: MdocPolicy,
): Promise<Result<Vouched, MdocRefusal>> => {
  if (!isEs256(signed.protectedHeader)) return refuse("wrong-algorithm")
  const extendedKeyUsage = policy.extendedKeyUsage ?? extendedKeyUsages.mdocSigner
  const chain = await trust.verifyChain(signed.x5chain, { nowSeconds: policy.nowSeconds, extendedKeyUsage })
  if (!chain.ok) return refuse("untrusted", chain.refusal.code)
  const { leaf } = chain.value
  const valid = await verify(leaf.publicKey, signed.signature, signatureInput(signed.protectedHeader, signed.payload))
  return valid ? chain : refuse("wrong-signature")
}

const reasonNotNow = (signed: IssuerSigned, signer: Certificate, policy: MdocPolicy): MdocRefusal | undefined => {
  const { validity } = signed.securityObject
  const skew = policy.clockSkewSeconds ?? 0
  if (policy.nowSeconds + skew < validity.validFrom) return "not-yet-valid"
  if (policy.nowSeconds - skew > validity.validUntil) return "expired"
  // ISO/IEC 18013-5 §9.3.1: signed while the signer's certificate was valid.
  return validity.signed < signer.notBefore || validity.signed > signer.notAfter ? "untrusted" : undefined
}

/** The elements shown, each only when the security object vouches for its bytes (ISO/IEC 18013-5 §9.3.1). */
const readClaims = async (
  { digest }: MdocMachinery,
  signed: IssuerSigned,
): Promise<Result<VerifiedMdoc["claims"], MdocRefusal>> => {
  const claims: Record<string, MdocElements> = {}
  for (const [namespace, items] of signed.namespaces) {
    const expected = signed.securityObject.digests.get(namespace)
    const digests = await settleAll(items.map(({ bytes }) => digest(bytes)))
    const elements: Record<string, CborValue> = {}
    for (const [i, item] of items.entries()) {
      const [given, vouched] = [digests[i], expected?.get(item.digestId)]
      if (given === undefined || vouched === undefined || !sameBytes(given, vouched)) return refuse("wrong-digest")
      if (item.elementIdentifier === "__proto__" || namespace === "__proto__") return refuse("malformed")
      elements[item.elementIdentifier] = item.elementValue
    }
    claims[namespace] = elements
  }
  return accept(claims)
}

/** Verifies what was parsed: chain, signature, type, validity and every element shown. */
export const verifyParsed = async (
  machinery: MdocMachinery,
  signed: IssuerSigned,
  policy: MdocPolicy,
): Promise<Result<VerifiedMdoc, MdocRefusal>> => {
  const { docType, deviceKey, status } = signed.securityObject
  const vouched = await verifySignature(machinery, signed, policy)
  if (!vouched.ok) return vouched
  const { leaf, anchor } = vouched.value
  if (policy.docType !== undefined && policy.docType !== docType) return refuse("wrong-doc-type")
  const reason = reasonNotNow(signed, leaf, policy)
  if (reason !== undefined) return refuse(reason)
  const claims = await readClaims(machinery, signed)
  if (!claims.ok) return claims
  return accept({
    docType,
    claims: claims.value,
    deviceKey,
    issuer: leaf,
    anchor,
    ...(status === undefined ? {} : { status }),
  })
}

/** A wallet's check of what an issuer gave it; proves nothing about who holds it. The status list is not read here. */
export const verifyIssuerSigned = async (
  machinery: MdocMachinery,
  { issuerSigned, ...policy }: MdocPolicy & { readonly issuerSigned: Uint8Array },
): Promise<Result<VerifiedMdoc, MdocRefusal>> => {
  const parsed = parseIssuerSigned(issuerSigned)
  return parsed.ok ? verifyParsed(machinery, parsed.value, policy) : parsed
}

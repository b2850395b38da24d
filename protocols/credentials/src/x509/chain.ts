import { accept, type Result, refuse, toBase64url, type Verify } from "@jatidiri/kernel"
import { sameBytes } from "../encoding/bytes.ts"
import { parseCertificate } from "./certificate.ts"
import type { Certificate, ChainPolicy, ChainRefusal, Trust } from "./types.ts"

const maxChain = 4
const maxRemembered = 256

/** Leaf first, the anchor last; every link's signature was checked. */
type Path = readonly [leaf: Certificate, ...authorities: Certificate[]]

const isSelfIssued = (certificate: Certificate): boolean => sameBytes(certificate.issuer.der, certificate.subject.der)

const parseChain = (x5c: readonly Uint8Array[]): Result<readonly Certificate[], ChainRefusal> => {
  const chain: Certificate[] = []
  for (const der of x5c) {
    const parsed = parseCertificate(der)
    if (!parsed.ok) return refuse("malformed", parsed.refusal.code)
    chain.push(parsed.value)
  }
  return accept(chain)
}

const reasonNotToLink = (child: Certificate, authority: Certificate): ChainRefusal | undefined => {
  if (!sameBytes(child.issuer.der, authority.subject.der)) return "unknown-anchor"
  if (!authority.authority) return "not-an-authority"
  if (authority.keyUsage?.keyCertSign !== true) return "wrong-key-usage"
  return undefined
}

const isSigned = async (verify: Verify, child: Certificate, authority: Certificate): Promise<boolean> =>
  verify(authority.publicKey, child.signature, child.tbs)

/** The anchor that truly signed this certificate; several may bear one name after a rotation of keys. */
const findAnchor = async (
  verify: Verify,
  anchors: readonly Certificate[],
  last: Certificate,
): Promise<Result<Certificate, ChainRefusal>> => {
  let refusal: ChainRefusal = "unknown-anchor"
  for (const anchor of anchors) {
    if (!sameBytes(last.issuer.der, anchor.subject.der)) continue
    const reason = reasonNotToLink(last, anchor)
    if (reason === undefined && (await isSigned(verify, last, anchor))) return accept(anchor)
    refusal = reason ?? "wrong-signature"
  }
  return refuse(refusal)
}

const reasonNotToStart = (chain: readonly Certificate[], anchors: readonly Certificate[]): ChainRefusal | undefined => {
  const leaf = chain[0]
  if (leaf === undefined) return "empty-chain"
  if (isSelfIssued(leaf)) return "leaf-self-signed"
  // HAIP 1.0 §6.1.1: the trust anchor is not sent along, or a holder could bring his own.
  if (chain.some((sent) => isSelfIssued(sent) || anchors.some((anchor) => sameBytes(anchor.der, sent.der))))
    return "anchor-in-chain"
  return leaf.authority ? "leaf-is-authority" : undefined
}

/** Everything about a chain that time cannot change. */
const buildPath = async (
  verify: Verify,
  anchors: readonly Certificate[],
  x5c: readonly Uint8Array[],
): Promise<Result<Path, ChainRefusal>> => {
  const parsed = parseChain(x5c)
  if (!parsed.ok) return parsed
  const chain = parsed.value
  const refusal = reasonNotToStart(chain, anchors)
  const [leaf, ...between] = chain
  const last = chain[chain.length - 1]
  if (refusal !== undefined || leaf === undefined || last === undefined) return refuse(refusal ?? "empty-chain")
  for (const [i, authority] of between.entries()) {
    const child = chain[i] ?? leaf
    const reason = reasonNotToLink(child, authority)
    if (reason !== undefined) return refuse(reason)
    if (!(await isSigned(verify, child, authority))) return refuse("wrong-signature")
  }
  const anchor = await findAnchor(verify, anchors, last)
  if (!anchor.ok) return anchor
  return accept([leaf, ...between, anchor.value])
}

/** `pathLength` counts the authorities between this one and the leaf (RFC 5280 §4.2.1.9). */
const isPathTooLong = (path: Path): boolean =>
  path.some((certificate, i) => i > 0 && certificate.pathLength !== undefined && i - 1 > certificate.pathLength)

const reasonNotToBelieve = (path: Path, policy: ChainPolicy): ChainRefusal | undefined => {
  const [leaf] = path
  if (isPathTooLong(path)) return "path-too-long"
  if (leaf.keyUsage !== undefined && !leaf.keyUsage.digitalSignature) return "wrong-key-usage"
  const usages = leaf.extendedKeyUsages
  const fits = policy.extendedKeyUsage === undefined ? usages.length === 0 : usages.includes(policy.extendedKeyUsage)
  if (!fits) return "wrong-extended-key-usage"
  if (path.some(({ notBefore }) => policy.nowSeconds < notBefore)) return "not-yet-valid"
  return path.some(({ notAfter }) => policy.nowSeconds > notAfter) ? "expired" : undefined
}

/**
 * Trust in these anchors. Signatures of a chain are checked once and remembered (the chain's bytes are the key; 256 chains);
 * times and uses are judged at every call. Only chains that hold are remembered, so a stranger cannot fill the memory.
 */
export const makeTrust = (verify: Verify, anchors: readonly Certificate[]): Trust => {
  const remembered = new Map<string, Path>()
  const findPath = async (x5c: readonly Uint8Array[]): Promise<Result<Path, ChainRefusal>> => {
    const name = x5c.map(toBase64url).join(".")
    const known = remembered.get(name)
    if (known !== undefined) return accept(known)
    const path = await buildPath(verify, anchors, x5c)
    if (!path.ok) return path
    if (remembered.size >= maxRemembered) remembered.clear()
    remembered.set(name, path.value)
    return path
  }
  const verifyChain: Trust["verifyChain"] = async (x5c, policy) => {
    if (x5c.length > maxChain) return refuse("chain-too-long")
    const path = await findPath(x5c)
    if (!path.ok) return path
    const refusal = reasonNotToBelieve(path.value, policy)
    if (refusal !== undefined) return refuse(refusal)
    const [leaf] = path.value
    return accept({ leaf, anchor: path.value[path.value.length - 1] ?? leaf })
  }
  return { anchors, verifyChain }
}

import {
  accept,
  type Crypto,
  extendedKeyUsages,
  parseBase64url,
  type Result,
  refuse,
  toBase64url,
} from "@jatidiri/kernel"
import { tokenStatusList } from "../drafts.ts"
import { reasonNotNow } from "../jose/claims.ts"
import {
  encodeIssuerHeader,
  encodePart,
  type Jws,
  parseJws,
  parseX5c,
  reasonNotToReadHeader,
  signJws,
} from "../jose/jws.ts"
import { isJsonObject, type JsonObject } from "../json.ts"
import type { Signer } from "../types.ts"
import type { Trust } from "../x509/types.ts"
import type { Deflate, Inflate, StatusList, StatusListContent, StatusListRefusal } from "./types.ts"

/** Signs a status list token (Token Status List §5.1): one static file for everybody who asks. */
export const issueStatusListToken = async (
  machinery: { readonly signer: Signer; readonly deflate: Deflate },
  content: StatusListContent,
): Promise<string> => {
  const { signer, deflate } = machinery
  const payload = encodePart({
    sub: content.uri,
    iat: content.issuedAtSeconds,
    ...(content.expiresAtSeconds === undefined ? {} : { exp: content.expiresAtSeconds }),
    ...(content.ttlSeconds === undefined ? {} : { ttl: content.ttlSeconds }),
    status_list: { bits: content.list.bits, lst: toBase64url(await deflate(content.list.bytes)) },
  })
  return signJws(signer.sign, encodeIssuerHeader(tokenStatusList.type, signer.x5c), payload)
}

export type ReceivedStatusListToken = {
  readonly token: string
  readonly uri: string
  readonly nowSeconds: number
  /** Default 4 MiB: 16 million entries. */
  readonly maxListBytes?: number
  /** How wrong our clock may be when `exp` is judged; 0 when left out. */
  readonly clockSkewSeconds?: number
  /** Judged at its own `iat`: how things stood then, for whoever keeps lists and says how old they are. */
  readonly asOfSigning?: boolean
  /** Use that the signer's certificate must name; left out: status signer of Token Status List §10.1. */
  readonly extendedKeyUsage?: string
}

type StatusMachinery = Pick<Crypto, "verify"> & { readonly trust: Trust; readonly inflate: Inflate }

const defaultMaxListBytes = 4_194_304
/** Base64url twice over incompressible data, and the header. */
const maxCharactersFor = (listBytes: number): number => Math.ceil(listBytes * 1.8) + 65_536

const verifySigner = async (
  { verify, trust }: StatusMachinery,
  jws: Jws,
  { nowSeconds, extendedKeyUsage = extendedKeyUsages.statusSigner }: ReceivedStatusListToken,
): Promise<StatusListRefusal | undefined> => {
  const refusal = reasonNotToReadHeader(jws.header, tokenStatusList.type)
  if (refusal !== undefined) return refusal
  const x5c = parseX5c(jws.header)
  if (x5c === undefined) return "untrusted"
  const chain = await trust.verifyChain(x5c, { nowSeconds, extendedKeyUsage })
  if (!chain.ok) return "untrusted"
  return (await verify(chain.value.leaf.publicKey, jws.signature, jws.signingInput)) ? undefined : "wrong-signature"
}

const reasonNotToRead = (payload: JsonObject, received: ReceivedStatusListToken): StatusListRefusal | undefined => {
  const { sub, iat, ttl } = payload as { sub?: unknown; iat?: unknown; ttl?: unknown } // judged here
  if (typeof iat !== "number" || (ttl !== undefined && !(typeof ttl === "number" && ttl > 0))) return "malformed"
  // §8.3: the token must be the one that the credential points to.
  if (sub !== received.uri) return "wrong-uri"
  return reasonNotNow(payload, received.nowSeconds, received.clockSkewSeconds ?? 0)
}

const unpack = async (
  inflate: Inflate,
  payload: JsonObject,
  maxBytes: number,
): Promise<Result<StatusList, StatusListRefusal>> => {
  const list = payload["status_list"]
  const lst = isJsonObject(list) ? list["lst"] : undefined
  const packed = typeof lst === "string" ? parseBase64url(lst) : undefined
  if (!isJsonObject(list) || list["bits"] !== 2 || packed === undefined) return refuse("malformed", "status_list")
  const bytes = await inflate(packed, maxBytes)
  if (bytes === undefined || bytes.length > maxBytes) return refuse("unpacks-too-large")
  return accept({ bits: 2, bytes })
}

/** A list from the future is judged now: that is for a clock to explain. */
const judgedAt = ({ iat }: JsonObject, { nowSeconds, asOfSigning }: ReceivedStatusListToken): number =>
  asOfSigning === true && typeof iat === "number" ? Math.min(nowSeconds, iat) : nowSeconds

/** Verifies a status list token (Token Status List §8.3) before unpacking it; a list that unpacks beyond the limit is refused. */
export const verifyStatusListToken = async (
  machinery: StatusMachinery,
  received: ReceivedStatusListToken,
): Promise<Result<StatusListContent, StatusListRefusal>> => {
  const maxListBytes = received.maxListBytes ?? defaultMaxListBytes
  if (received.token.length > maxCharactersFor(maxListBytes)) return refuse("too-large")
  const jws = parseJws(received.token)
  if (jws === undefined) return refuse("malformed")
  const then = { ...received, nowSeconds: judgedAt(jws.payload, received) }
  const refusal = (await verifySigner(machinery, jws, then)) ?? reasonNotToRead(jws.payload, then)
  if (refusal !== undefined) return refuse(refusal)
  const list = await unpack(machinery.inflate, jws.payload, maxListBytes)
  if (!list.ok) return list
  const { iat, exp, ttl } = jws.payload as { iat: number; exp?: number; ttl?: number } // judged by reasonNotToRead
  return accept({
    uri: received.uri,
    list: list.value,
    issuedAtSeconds: iat,
    ...(exp === undefined ? {} : { expiresAtSeconds: exp }),
    ...(ttl === undefined ? {} : { ttlSeconds: ttl }),
  })
}

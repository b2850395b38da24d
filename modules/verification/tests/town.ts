import { generateKeyPairSync, randomBytes, webcrypto } from "node:crypto"
import {
  extendedKeyUsages,
  issueMdoc,
  issueSdJwt,
  type JsonObject,
  makeDeviceResponse,
  makeSessionTranscript,
  presentSdJwt,
} from "@jatidiri/credentials"
import { type PublicJwk, readPublicJwk, type Sign, toBase64url } from "@jatidiri/kernel"
import { type Keys, nodeCrypto, signWith } from "@jatidiri/keys"
import {
  type ClaimPath,
  clientIdOf,
  encryptJwe,
  findAnswerTo,
  handoverInputs,
  makeAuthorizationResponse,
  parseRequestLink,
  parseRequestObject,
  type RequestObject,
  trustedKeyOf,
  verifyRequestObject,
} from "@jatidiri/openid4vc"
import type { KnownClaim } from "@jatidiri/verification"
import type { House } from "./desk-house.ts"

const namespace = "id.jatidiri.ktp.1"
const claim = (path: ClaimPath, id: string, element?: string): KnownClaim => ({
  path,
  label: { id, en: id },
  ...(element === undefined ? {} : { mdocPath: [namespace, element] }),
})

export const known: Readonly<Record<"ktp" | "kk", readonly KnownClaim[]>> = {
  ktp: [
    claim(["nik"], "NIK", "nik"),
    claim(["name"], "Nama", "name"),
    claim(["age_over_17"], "Sudah 17 tahun", "age_over_17"),
    claim(["address", "locality"], "Kabupaten/kota", "regency"),
    claim(["address", "region"], "Provinsi", "province"),
    claim(["picture"], "Foto", "portrait"),
  ],
  kk: [
    claim(["head_of_family"], "Kepala keluarga"),
    claim(["members", null, "nik"], "NIK"),
    claim(["members", null, "name"], "Nama"),
  ],
}

const vct = { ktp: "https://example.test/vct/ktp/1", kk: "https://example.test/vct/kk/1" }
export const typeOf = (credential: "ktp" | "kk") =>
  credential === "ktp" ? { vct: vct.ktp, docType: "id.jatidiri.ktp.1" } : { vct: vct.kk }

export const picture = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])

/** An invented resident: the serial of the NIK is 0000, which is never issued. */
export const sari: JsonObject = {
  nik: "5171045708950000",
  name: "Ni Luh Sari Wulandari",
  age_over_17: true,
  address: { locality: "Kota Denpasar", region: "Bali" },
  picture: `data:image/jpeg;base64,${Buffer.from(picture).toString("base64")}`,
}

export type HolderKey = { readonly jwk: PublicJwk; readonly sign: Sign }
export const makeHolderKey = (): HolderKey => {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
  const jwk = readPublicJwk(publicKey.export({ format: "jwk" }))
  if (jwk === undefined) throw new Error("no key")
  return { jwk, sign: signWith(privateKey) }
}

export const clientIdOfSigner = (keys: Keys): Promise<string> =>
  clientIdOf(keys.signer("request-signer").certificate, nodeCrypto.digest)

export type Held = { readonly text: string; readonly key: HolderKey }
type Made = { readonly keys?: Keys; readonly index?: number; readonly from?: number; readonly until?: number }

const secondsOf = (house: House): number => Math.floor(house.clock.now.getTime() / 1000)

/** A KTP as SD-JWT VC, really signed; its status entry is `index`. */
export const issueKtp = async (house: House, made: Made = {}): Promise<Held> => {
  const key = makeHolderKey()
  const now = secondsOf(house)
  const signer = (made.keys ?? house.keys).signer("sd-jwt-signer")
  const text = await issueSdJwt(
    { signer, digest: nodeCrypto.digest, randomBytes: (length) => randomBytes(length) },
    {
      vct: vct.ktp,
      iss: "https://example.test",
      cnf: { jwk: key.jwk },
      status: { status_list: { idx: made.index ?? 1, uri: "https://example.test/status/1" } },
      iat: now - 3600,
      nbf: now + (made.from ?? -3600),
      exp: now + (made.until ?? 86_400),
      claims: sari,
      separate: [["address"]],
    },
  )
  return { text, key }
}

/** Invented, as Sari's. */
export const husbandsNik = "5171040512930000"

type Card = { readonly niks?: readonly string[]; readonly index?: number }

export const issueKk = async (house: House, card: Card = {}): Promise<Held> => {
  const key = makeHolderKey()
  const niks = card.niks ?? [husbandsNik, sari["nik"] as string]
  const text = await issueSdJwt(
    { signer: house.keys.signer("sd-jwt-signer"), digest: nodeCrypto.digest, randomBytes: (n) => randomBytes(n) },
    {
      vct: vct.kk,
      cnf: { jwk: key.jwk },
      status: { status_list: { idx: card.index ?? 1, uri: "https://example.test/status/1" } },
      claims: { head_of_family: "I Wayan Contoh", members: niks.map((nik) => ({ nik, name: "Contoh" })) },
      separate: [["members"], ["members", null]],
    },
  )
  return { text, key }
}

export const issueKtpMdoc = async (house: House): Promise<{ readonly bytes: Uint8Array; readonly key: HolderKey }> => {
  const key = makeHolderKey()
  const now = secondsOf(house)
  const bytes = await issueMdoc(
    { signer: house.keys.signer("mdoc-signer"), digest: nodeCrypto.digest, randomBytes: (n) => randomBytes(n) },
    {
      docType: "id.jatidiri.ktp.1",
      namespaces: {
        [namespace]: {
          nik: "5171045708950000",
          name: "Ni Luh Sari Wulandari",
          age_over_17: true,
          regency: "Kota Denpasar",
          province: "Bali",
          portrait: picture,
        },
      },
      deviceKey: key.jwk,
      validity: { signed: now - 3600, validFrom: now - 3600, validUntil: now + 86_400 },
      status: { status_list: { idx: 1, uri: "https://example.test/status/1" } },
    },
  )
  return { bytes, key }
}

/** Fetches and verifies the request as a wallet must, with a nonce of its own when `by` is post. */
export const fetchRequest = async (
  house: House,
  session: { readonly requestUri: string; readonly link: string },
  by: "get" | "post" = "get",
): Promise<RequestObject> => {
  const walletNonce = by === "post" ? toBase64url(randomBytes(24)) : undefined
  const init =
    walletNonce === undefined ? {} : { method: "POST", body: new URLSearchParams({ wallet_nonce: walletNonce }) }
  const reply = await fetch(session.requestUri, init)
  const parsed = parseRequestObject(await reply.text())
  const link = parseRequestLink(session.link)
  if (!parsed.ok || !link.ok) throw new Error(`no request: ${reply.status}`)
  const verified = await verifyRequestObject(parsed.value, {
    clientId: link.value.clientId,
    ...(walletNonce === undefined ? {} : { walletNonce }),
    now: secondsOf(house),
    trustedKey: trustedKeyOf(house.trust, extendedKeyUsages.readerAuthentication),
    verify: nodeCrypto.verify,
    digest: nodeCrypto.digest,
  })
  if (!verified.ok) throw new Error(`request refused: ${verified.refusal.code}`)
  return verified.value
}

export const asked: readonly ClaimPath[] = [["name"], ["picture"], ["age_over_17"]]

type Shown = {
  readonly paths?: readonly ClaimPath[]
  readonly nonce?: string
  readonly audience?: string
  readonly clockOff?: number
  readonly sign?: Sign
}

export const present = async (house: House, held: Held, request: RequestObject, shown: Shown = {}): Promise<string> => {
  const presented = await presentSdJwt(
    { digest: nodeCrypto.digest, sign: shown.sign ?? held.key.sign },
    {
      sdJwt: held.text,
      paths: shown.paths ?? asked,
      nonce: shown.nonce ?? request.nonce,
      audience: shown.audience ?? request.client_id,
      nowSeconds: secondsOf(house) + (shown.clockOff ?? 0),
    },
  )
  if (!presented.ok) throw new Error(presented.refusal.code)
  return presented.value
}

export const presentMdoc = async (
  held: { readonly bytes: Uint8Array; readonly key: HolderKey },
  request: RequestObject,
  elements: readonly string[],
): Promise<string> => {
  const to = findAnswerTo(request)
  if (to === undefined) throw new Error("nobody to answer")
  const transcript = await makeSessionTranscript(nodeCrypto.digest, handoverInputs(request, to.key))
  const made = await makeDeviceResponse(
    { sign: held.key.sign },
    {
      issuerSigned: held.bytes,
      sessionTranscript: transcript,
      elements: elements.map((element) => [namespace, element] as const),
    },
  )
  if (!made.ok) throw new Error(made.refusal.code)
  return toBase64url(made.value)
}

const subtle = webcrypto.subtle as unknown as SubtleCrypto

export const encryptText = async (
  request: RequestObject,
  text: string,
  to = findAnswerTo(request),
): Promise<string> => {
  if (to === undefined) throw new Error("nobody to answer")
  return encryptJwe(text, to, { subtle, randomBytes: (length) => randomBytes(length) })
}

export const encryptAnswer = (request: RequestObject, presentations: Readonly<Record<string, string>>) =>
  encryptText(
    request,
    makeAuthorizationResponse({
      is: "answer",
      vpToken: new Map(Object.entries(presentations).map(([id, text]) => [id, [text]])),
      ...(request.state === undefined ? {} : { state: request.state }),
    }),
  )

export type Reply = { readonly status: number; readonly body: Record<string, string> }

export const send = async (request: RequestObject, form: Record<string, string>): Promise<Reply> => {
  const reply = await fetch(request.response_uri, { method: "POST", body: new URLSearchParams(form) })
  return { status: reply.status, body: (await reply.json()) as Record<string, string> }
}

/** Presents, encrypts and sends: the whole act of a good wallet, unless told otherwise. */
export const answer = async (house: House, held: Held, request: RequestObject, shown: Shown = {}): Promise<Reply> =>
  send(request, { response: await encryptAnswer(request, { ktp: await present(house, held, request, shown) }) })

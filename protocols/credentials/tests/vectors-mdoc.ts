import { parseCbor } from "../src/cbor/decode.ts"
import { encodeCbor, wrapCbor } from "../src/cbor/encode.ts"
import {
  type CborValue,
  issueMdoc,
  type MdocContent,
  makeDeviceResponse,
  makeSessionTranscript,
  type Signer,
} from "../src/index.ts"
import { signCose } from "../src/mdoc/cose.ts"
import { makeDeviceAuthentication, noDeviceNamespaces } from "../src/mdoc/session.ts"
import { makeCertificate } from "./certificates.ts"
import { question } from "./forge.ts"
import { docType, mdocOf } from "./people.ts"
import { base64, crypto, issuing, type KeyPair, makeKeyPair, makeTown, type Town, today } from "./town.ts"

export type MdocVector = {
  readonly name: string
  readonly expect: string
  /** Base64url each. */
  readonly deviceResponse: string
  readonly sessionTranscript: string
  readonly docType: string
  readonly nowSeconds: number
}

type Members = ReadonlyMap<string, CborValue>
const elements = [
  ["org.iso.23220.1", "given_name_unicode"],
  [docType, "village"],
] as const

const transcriptFor = (nonce: string): Promise<Uint8Array> =>
  makeSessionTranscript(crypto.digest, {
    clientId: question.audience,
    nonce,
    responseUri: "https://jatidiri.example/openid4vp/responses/1",
  })

const show = async (issuerSigned: Uint8Array, holder: KeyPair, nonce = question.nonce): Promise<Uint8Array> => {
  const sessionTranscript = await transcriptFor(nonce)
  const made = await makeDeviceResponse(holder, { issuerSigned, sessionTranscript, elements })
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value
}

/** The map found by walking names and indices, to be changed in place. */
const walk = (value: CborValue, ...steps: readonly (string | number)[]): Map<string | number, CborValue> => {
  let at: CborValue | undefined = value
  for (const step of steps) at = at instanceof Map ? at.get(step) : (at as readonly CborValue[])[step as number] // tests walk what they made
  return at as Map<string | number, CborValue> // tests walk what they made
}

const change = (bytes: Uint8Array, by: (response: CborValue) => void): Uint8Array => {
  const response = parseCbor(bytes) ?? null
  by(response)
  return encodeCbor(response)
}

/** Replaces the first occurrence of some bytes by others. */
const splice = (bytes: Uint8Array, from: string, to: string): Uint8Array => {
  const text = Buffer.from(bytes).toString("hex")
  if (!text.includes(from)) throw new Error("not there")
  return new Uint8Array(Buffer.from(text.replace(from, to), "hex"))
}

const flip = (bytes: Uint8Array, at: number): Uint8Array => bytes.map((byte, i) => (i === at ? byte ^ 1 : byte))

const selfSigned = (pair: KeyPair): Signer => {
  const subject = { organisation: "Nobody", commonName: "mdoc" }
  const der = makeCertificate({
    subject,
    issuer: subject,
    publicKey: pair.publicKey,
    signingKey: pair.privateKey,
    notBefore: today - 86_400,
    notAfter: today + 86_400,
    extendedKeyUsages: ["1.0.18013.5.1.2"],
  })
  return { sign: pair.sign, x5c: [base64(der)] }
}

/** A document whose device part is honestly signed over another payload than the issuer's part deserves. */
const signDevice = async (town: Town, issuerSigned: CborValue, type: string): Promise<Uint8Array> => {
  const toSign = makeDeviceAuthentication(await transcriptFor(question.nonce), type, noDeviceNamespaces)
  const deviceSignature = await signCose(town.holder.sign, toSign ?? new Uint8Array(), {
    unprotected: new Map(),
    detached: true,
  })
  const deviceSigned: Members = new Map<string, CborValue>([
    ["nameSpaces", noDeviceNamespaces],
    ["deviceAuth", new Map([["deviceSignature", deviceSignature]])],
  ])
  const document: Members = new Map<string, CborValue>([
    ["docType", type],
    ["issuerSigned", issuerSigned],
    ["deviceSigned", deviceSigned],
  ])
  return encodeCbor(
    new Map<string, CborValue>([
      ["version", "1.0"],
      ["documents", [document]],
      ["status", 0],
    ]),
  )
}

const issue = (content: MdocContent, signer: Signer) => issueMdoc(issuing(signer), content)

/** The first shown element says another village, in the place of the true one. */
const swapElement = async (town: Town, ktp: Uint8Array): Promise<Uint8Array> => {
  const signed = parseCbor(ktp) ?? null
  const items = walk(signed, "nameSpaces", docType) as unknown as CborValue[] // an array, as tests made it
  const item = new Map<string, CborValue>([
    ["digestID", 2],
    ["random", new Uint8Array(24)],
    ["elementIdentifier", "village"],
    ["elementValue", "Elsewhere"],
  ])
  items[2] = wrapCbor(encodeCbor(item))
  return signDevice(town, signed, docType)
}

/** Good and bad DeviceResponses, each with what a verifier must say. */
export const makeMdocVectors = async (town: Town): Promise<readonly MdocVector[]> => {
  const content = mdocOf(town)
  const ktp = await issue(content, town.mdocSigner)
  const good = await show(ktp, town.holder)
  const [validity, year] = [content.validity, 31_536_000]
  const expired = { ...content, validity: { ...validity, validUntil: today - 1 } }
  const early = { ...content, validity: { ...validity, validFrom: today + 1, validUntil: today + year } }
  const itself = selfSigned(makeKeyPair())
  const other = await show(await issue({ ...content, docType: "org.example.other" }, town.mdocSigner), town.holder)
  const named: readonly (readonly [string, string, Uint8Array])[] = [
    ["KTP, two elements", "accepted", good],
    ["expired", "expired", await show(await issue(expired, town.mdocSigner), town.holder)],
    ["not yet valid", "not-yet-valid", await show(await issue(early, town.mdocSigner), town.holder)],
    ["another type", "wrong-doc-type", other],
    ["signed by a stranger", "untrusted", await show(await issue(content, makeTown().mdocSigner), town.holder)],
    ["signed by itself", "untrusted", await show(await issue(content, itself), town.holder)],
    [
      "true certificate, another key",
      "wrong-signature",
      await show(await issue(content, { ...itself, x5c: town.mdocSigner.x5c }), town.holder),
    ],
    [
      "certificate for asking, not for issuing",
      "untrusted",
      await show(await issue(content, town.requestSigner), town.holder),
    ],
    ["another phone", "device-signature-wrong", await show(ktp, makeKeyPair())],
    ["another nonce", "device-signature-wrong", await show(ktp, town.holder, "other")],
    ["element replaced", "wrong-digest", await swapElement(town, ktp)],
    [
      "type changed outside only",
      "wrong-doc-type",
      change(good, (response) => walk(response, "documents", 0).set("docType", "x")),
    ],
    [
      "device signature missing",
      "device-signature-missing",
      change(good, (response) => walk(response, "documents", 0).delete("deviceSigned")),
    ],
    ["status that is no success", "malformed", change(good, (response) => walk(response).set("status", 10))],
    ["member that nobody knows", "malformed", change(good, (response) => walk(response).set("more", 1))],
    [
      "key status twice",
      "malformed",
      splice(good, "6673746174757300", "66737461747573006673746174757300").map((byte, i) =>
        i === 0 ? byte + 1 : byte,
      ),
    ],
    ["array without length", "malformed", splice(good, `69646f63756d656e747381`, `69646f63756d656e74739f`)],
    ["length longer than it need be", "malformed", splice(good, "6776657273696f6e", "780776657273696f6e")],
    [
      "last byte of the issuer's signature changed",
      "wrong-signature",
      flip(good, Buffer.from(good).indexOf("deviceSigned") - 2),
    ],
    ["cut in the middle", "malformed", good.slice(0, good.length >> 1)],
    ["one byte more", "malformed", new Uint8Array([...good, 0])],
    ["nothing", "malformed", new Uint8Array()],
  ]
  const sessionTranscript = Buffer.from(await transcriptFor(question.nonce)).toString("base64url")
  return named.map(([name, expect, response]) => ({
    name,
    expect,
    deviceResponse: Buffer.from(response).toString("base64url"),
    sessionTranscript,
    docType,
    nowSeconds: today,
  }))
}

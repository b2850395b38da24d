import { type ClaimPath, issueSdJwt, type Json, type JsonObject, presentSdJwt } from "../src/index.ts"
import { makeCertificate } from "./certificates.ts"
import { type Binding, bind, disclose, forgeJws, question } from "./forge.ts"
import { kkOf, ktpOf } from "./people.ts"
import { base64, crypto, issuing, type KeyPair, makeKeyPair, makeTown, root, type Town, today } from "./town.ts"

export type SdJwtVector = {
  readonly name: string
  /** `accepted`, or the code of the refusal. */
  readonly expect: string
  readonly sdJwt: string
  readonly nonce: string
  readonly audience: string
  readonly nowSeconds: number
}

const nik = disclose("nik", "5171015702900000")
const sex = disclose("sex", 2)

type Forgery = {
  readonly header?: JsonObject
  readonly payload?: JsonObject
  readonly shown?: readonly string[]
  readonly sign?: KeyPair["sign"]
  readonly unsigned?: true
  readonly binding?: Binding
  readonly holder?: KeyPair
}

/** A small credential signed by the true issuer, honest save for what is changed. */
const forge = async (town: Town, changed: Forgery): Promise<string> => {
  const header = { alg: "ES256", typ: "dc+sd-jwt", x5c: town.sdJwtSigner.x5c, ...changed.header }
  const payload: Json = {
    vct: "https://jatidiri.example/vct/ktp/1",
    cnf: { jwk: town.holder.jwk },
    exp: today + 86_400,
    _sd: [nik.digest, sex.digest],
    _sd_alg: "sha-256",
    ...changed.payload,
  }
  const sign = changed.unsigned === true ? undefined : (changed.sign ?? town.sdJwtSigner.sign)
  const jwt = await forgeJws(sign, header, payload)
  const shown = (changed.shown ?? [nik.encoded]).map((encoded) => `${encoded}~`).join("")
  return bind(changed.holder ?? town.holder, `${jwt}~${shown}`, changed.binding)
}

const selfSigned = (pair: KeyPair): string => {
  const subject = { organisation: root.organisation, commonName: "sd-jwt" }
  return base64(
    makeCertificate({
      subject,
      issuer: subject,
      publicKey: pair.publicKey,
      signingKey: pair.privateKey,
      notBefore: today - 100,
      notAfter: today + 100,
    }),
  )
}

const flip = (text: string, at: number): string =>
  text.slice(0, at) + (text[at] === "A" ? "B" : "A") + text.slice(at + 1)

const thief = makeKeyPair()
const inner = disclose("street_address", "Jalan Contoh 7")
const outer = disclose("address", { _sd: [inner.digest] })
const twice = disclose("address", { _sd: [nik.digest] })
const element = disclose("ID")
const proto = disclose("__proto__", { nik: "1" })
const deep = (depth: number): Json => (depth === 0 ? 1 : [deep(depth - 1)])

const forgeries: readonly (readonly [name: string, expect: string, changed: Forgery])[] = [
  ["small and honest", "accepted", {}],
  [
    "nested disclosure with its parent",
    "accepted",
    { payload: { _sd: [outer.digest] }, shown: [inner.encoded, outer.encoded] },
  ],
  [
    "decoy digest",
    "accepted",
    { payload: { _sd: [nik.digest, sex.digest, "ZGVjb3lkZWNveWRlY295ZGVjb3lkZWNveWRlY295ZGU"] } },
  ],
  ["without _sd_alg, which means sha-256", "accepted", { payload: { _sd_alg: null as unknown as Json } }],
  ["alg none with a signature", "wrong-algorithm", { header: { alg: "none" } }],
  ["alg none without a signature", "malformed", { header: { alg: "none" }, unsigned: true }],
  ["alg HS256", "wrong-algorithm", { header: { alg: "HS256" } }],
  ["alg ES384", "wrong-algorithm", { header: { alg: "ES384" } }],
  ["crit that we do not know", "wrong-algorithm", { header: { crit: ["exp"] } }],
  ["typ of the older draft", "wrong-type", { header: { typ: "vc+sd-jwt" } }],
  ["typ JWT", "wrong-type", { header: { typ: "JWT" } }],
  ["key in the header, signed by itself", "untrusted", { header: { jwk: thief.jwk, x5c: [] }, sign: thief.sign }],
  ["self-signed certificate", "untrusted", { header: { x5c: [selfSigned(thief)] }, sign: thief.sign }],
  ["true certificate, another key", "wrong-signature", { sign: thief.sign }],
  ["chain of a stranger", "untrusted", { header: { x5c: makeTown().sdJwtSigner.x5c } }],
  ["expired", "expired", { payload: { exp: today } }],
  ["not yet valid", "not-yet-valid", { payload: { nbf: today + 1 } }],
  ["exp as text", "malformed", { payload: { exp: "tomorrow" } }],
  ["without vct", "malformed", { payload: { vct: 7 } }],
  ["without a holder's key", "malformed", { payload: { cnf: {} } }],
  ["status without an index", "malformed", { payload: { status: { status_list: { uri: "https://x.example" } } } }],
  ["digest algorithm sha-512", "wrong-algorithm", { payload: { _sd_alg: "sha-512" } }],
  ["one digest twice in one place", "duplicate-digest", { payload: { _sd: [nik.digest, nik.digest] } }],
  [
    "one digest in two places",
    "duplicate-digest",
    { payload: { _sd: [nik.digest, twice.digest] }, shown: [nik.encoded, twice.encoded] },
  ],
  ["one disclosure twice", "duplicate-digest", { shown: [nik.encoded, nik.encoded] }],
  ["disclosure that nothing points to", "unused-disclosure", { shown: [nik.encoded, inner.encoded] }],
  [
    "inner disclosure without its parent",
    "unused-disclosure",
    { payload: { _sd: [outer.digest] }, shown: [inner.encoded] },
  ],
  ["claim over an open claim", "claim-collision", { payload: { nik: "0" } }],
  [
    "exp as a disclosure",
    "malformed",
    {
      payload: { exp: undefined as unknown as Json, _sd: [disclose("exp", 9e9).digest] },
      shown: [disclose("exp", 9e9).encoded],
    },
  ],
  [
    "disclosure named _sd",
    "malformed",
    { payload: { _sd: [disclose("_sd", []).digest] }, shown: [disclose("_sd", []).encoded] },
  ],
  ["disclosure named __proto__", "malformed", { payload: { _sd: [proto.digest] }, shown: [proto.encoded] }],
  [
    "array element where a member belongs",
    "malformed",
    { payload: { _sd: [element.digest] }, shown: [element.encoded] },
  ],
  [
    "member where an array element belongs",
    "malformed",
    { payload: { nationalities: [{ "...": nik.digest }], _sd: [] } },
  ],
  [
    "digest of an element beside other members",
    "malformed",
    { payload: { nationalities: [{ "...": element.digest, x: 1 }] } },
  ],
  ["_sd that is no array", "malformed", { payload: { _sd: nik.digest } }],
  ["fifty arrays inside one another", "malformed", { payload: { deep: deep(50) } }],
  ["another phone's answer", "key-binding-wrong-signature", { holder: thief }],
  ["answer with alg none", "wrong-algorithm", { binding: { header: { alg: "none" } } }],
  ["answer without signature", "malformed", { binding: { unsigned: true } }],
  ["answer with typ JWT", "wrong-type", { binding: { header: { typ: "JWT" } } }],
  ["answer to another nonce", "wrong-nonce", { binding: { payload: { nonce: "other" } } }],
  ["answer to another audience", "wrong-audience", { binding: { payload: { aud: "x509_hash:shop" } } }],
  ["answer to a list of audiences", "wrong-audience", { binding: { payload: { aud: [question.audience] } } }],
  ["answer over other disclosures", "wrong-sd-hash", { binding: { payload: { sd_hash: nik.digest } } }],
  ["answer of an hour ago", "key-binding-stale", { binding: { payload: { iat: today - 3600 } } }],
  ["answer of the next hour", "key-binding-stale", { binding: { payload: { iat: today + 3600 } } }],
  ["answer without a time", "malformed", { binding: { payload: { iat: "now" } } }],
]

/** Members set to nothing are left out, as JSON.stringify does with undefined. */
const withoutNull = ({ payload, ...rest }: Forgery): Forgery =>
  payload?.["_sd_alg"] === null
    ? { ...rest, payload: { ...payload, _sd_alg: undefined as unknown as Json } }
    : { payload: payload ?? {}, ...rest }

const show = async (town: Town, sdJwt: string, paths: readonly ClaimPath[]): Promise<string> => {
  const holder = { digest: crypto.digest, sign: town.holder.sign }
  const presented = await presentSdJwt(holder, { sdJwt, paths, ...question, nowSeconds: today })
  if (!presented.ok) throw new Error(presented.refusal.code)
  return presented.value
}

/** Good and bad presentations, each with what a verifier must say. */
export const makeSdJwtVectors = async (town: Town): Promise<readonly SdJwtVector[]> => {
  const ktp = await issueSdJwt(issuing(town.sdJwtSigner), ktpOf(town))
  const kk = await issueSdJwt(issuing(town.sdJwtSigner), kkOf(town))
  const shown = await show(town, ktp, [["given_name"], ["address", "locality"], ["nationalities"]])
  const [jwt = "", first = "", ...rest] = shown.split("~")
  const named: (readonly [string, string, string])[] = [
    ["KTP, three claims", "accepted", shown],
    ["KTP, nothing shown", "accepted", await show(town, ktp, [])],
    ["KK, one child's name", "accepted", await show(town, kk, [["members", 2, "name"]])],
    ["KTP without an answer", "key-binding-missing", ktp],
    ["first letter of the header changed", "malformed", flip(shown, 0)],
    ["issuer's signature changed", "wrong-signature", flip(shown, jwt.length - 10)],
    ["disclosure changed", "wrong-sd-hash", flip(shown, jwt.length + 12)],
    ["disclosure dropped", "wrong-sd-hash", [jwt, ...rest].join("~")],
    ["disclosure repeated", "wrong-sd-hash", [jwt, first, first, ...rest].join("~")],
    ["empty disclosure", "malformed", [jwt, "", first, ...rest].join("~")],
    ["no tilde at all", "malformed", jwt],
    ["nothing", "malformed", ""],
  ]
  for (const [name, expect, changed] of forgeries) named.push([name, expect, await forge(town, withoutNull(changed))])
  return named.map(([name, expect, sdJwt]) => ({ name, expect, sdJwt, ...question, nowSeconds: today }))
}

import type { Json, JsonObject, Signer } from "../src/index.ts"
import { crypto, type KeyPair, today } from "./town.ts"

const encode = (value: Json): string => Buffer.from(JSON.stringify(value)).toString("base64url")

/** A compact JWS with any header at all, signed with any key or with nothing. */
export const forgeJws = async (sign: Signer["sign"] | undefined, header: Json, payload: Json): Promise<string> => {
  const input = `${encode(header)}.${encode(payload)}`
  const signature = sign === undefined ? new Uint8Array() : await sign(Buffer.from(input))
  return `${input}.${Buffer.from(signature).toString("base64url")}`
}

/** A disclosure and its digest, with a salt that never changes. */
export const disclose = (...parts: readonly Json[]): { readonly encoded: string; readonly digest: string } => {
  const encoded = encode(["c2FsdHNhbHRzYWx0c2FsdA", ...parts])
  return { encoded, digest: digestOf(encoded) }
}

export const digestOf = (text: string): string =>
  Buffer.from(crypto.digest(Buffer.from(text)) as Uint8Array).toString("base64url") // synchronous in tests

export const question = { nonce: "n-0S6_WzA2Mj", audience: "x509_hash:bank" }

export type Binding = { readonly header?: JsonObject; readonly payload?: JsonObject; readonly unsigned?: true }

/** Binds what is shown to the question as an honest wallet would, save for what is changed. */
export const bind = async (holder: KeyPair, shown: string, changed: Binding = {}): Promise<string> => {
  const header = { alg: "ES256", typ: "kb+jwt", ...changed.header }
  const payload = {
    iat: today,
    aud: question.audience,
    nonce: question.nonce,
    sd_hash: digestOf(shown),
    ...changed.payload,
  }
  return shown + (await forgeJws(changed.unsigned === true ? undefined : holder.sign, header, payload))
}

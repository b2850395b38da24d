import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto"

/** A passkey device in software: real CBOR, real ES256 signatures, attestation `none`, a signature counter. */
export type Authenticator = ReturnType<typeof makeAuthenticator>

type Cbor = number | string | Uint8Array | ReadonlyMap<number | string, Cbor>

const head = (major: number, length: number): number[] =>
  length < 24
    ? [(major << 5) | length]
    : length < 256
      ? [(major << 5) | 24, length]
      : [(major << 5) | 25, length >> 8, length & 255]

/** The few kinds of CBOR (RFC 8949) that WebAuthn needs here. */
const encodeCbor = (value: Cbor): Uint8Array => {
  if (typeof value === "number") return Uint8Array.from(value >= 0 ? head(0, value) : head(1, -1 - value))
  if (typeof value === "string") return Buffer.concat([Uint8Array.from(head(3, value.length)), Buffer.from(value)])
  if (value instanceof Uint8Array) return Buffer.concat([Uint8Array.from(head(2, value.length)), value])
  const parts = [...value].flatMap(([key, item]) => [encodeCbor(key), encodeCbor(item)])
  return Buffer.concat([Uint8Array.from(head(5, value.size)), ...parts])
}

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64url")
const sha256 = (bytes: Uint8Array | string): Uint8Array => createHash("sha256").update(bytes).digest()

const coseKey = (key: KeyObject): Uint8Array => {
  const { x, y } = key.export({ format: "jwk" })
  const bytes = (text: string | undefined) => Uint8Array.from(Buffer.from(text ?? "", "base64url"))
  return encodeCbor(
    new Map<number, Cbor>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, bytes(x)],
      [-3, bytes(y)],
    ]),
  )
}

const userPresent = 0x01
const userVerified = 0x04
const attested = 0x40

export const makeAuthenticator = (at: { readonly origin: string; readonly relyingPartyId: string }) => {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
  const id = randomBytes(32)
  const state = { counter: 1, userHandle: "", verifiesUser: true }

  const authenticatorData = (flags: number, rest: Uint8Array = new Uint8Array()): Uint8Array => {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(state.counter)
    const verified = state.verifiesUser ? userVerified : 0
    return Buffer.concat([sha256(at.relyingPartyId), Uint8Array.of(flags | userPresent | verified), counter, rest])
  }
  const clientData = (type: string, challenge: string): Uint8Array =>
    Buffer.from(JSON.stringify({ type, challenge, origin: at.origin, crossOrigin: false }))

  const frame = { id: base64url(id), rawId: base64url(id), type: "public-key", clientExtensionResults: {} }

  const create = (options: { readonly challenge: string; readonly user: { readonly id: string } }) => {
    state.userHandle = options.user.id
    const credential = Buffer.concat([new Uint8Array(16), Uint8Array.of(0, id.length), id, coseKey(publicKey)])
    const attestationObject = encodeCbor(
      new Map<string, Cbor>([
        ["fmt", "none"],
        ["attStmt", new Map()],
        ["authData", Uint8Array.from(authenticatorData(attested, credential))],
      ]),
    )
    const clientDataJSON = base64url(clientData("webauthn.create", options.challenge))
    return {
      ...frame,
      response: { clientDataJSON, attestationObject: base64url(attestationObject), transports: ["internal"] },
    }
  }

  const get = (options: { readonly challenge: string }) => {
    state.counter += 1
    const data = authenticatorData(0)
    const client = clientData("webauthn.get", options.challenge)
    const signature = sign("sha256", Buffer.concat([data, sha256(client)]), privateKey)
    return {
      ...frame,
      response: {
        clientDataJSON: base64url(client),
        authenticatorData: base64url(data),
        signature: base64url(signature),
        userHandle: state.userHandle,
      },
    }
  }

  return { create, get, state }
}

import {
  anyOf,
  base64urlOf,
  closedObject,
  listOf,
  oneOf,
  optional,
  parseNik,
  parseRegionCode,
  parseUuid,
  publicJwk,
  type Shape,
  textOf,
  textThat,
  wholeNumber,
} from "@jatidiri/kernel"
import {
  type ActivationRequest,
  type BindingEnd,
  barriers,
  blankReasons,
  type DeviceProof,
  endReasons,
  type JournalEntry,
  type Mandate,
  noteReasons,
  powers,
  type Redemption,
  refusalReasons,
  type Voucher,
} from "./words.ts"

export const uuid = textThat((text) => parseUuid(text).ok)
const regionCode = textThat((text) => parseRegionCode(text).ok)
const nik = textThat((text) => parseNik(text).ok)
export const sha256 = base64urlOf(32)
/** NumericDate in whole seconds, until 2106. */
const seconds = wholeNumber(0, 4_294_967_295)
const identifier = textOf(40, /^[\w.-]+$/)
/** Shown to people: no control, format or line characters that could hide or turn what is read. */
const shownText = textOf(64, /^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+$/u)
const deviceFact = textOf(32, /^[\x20-\x7e]+$/)
const audience = textOf(256, /^https?:\/\/\S+$/)
/** What every proof of a device's key says. */
export const proof = { jti: uuid, aud: audience, iat: seconds }

const confirmation = closedObject({ jwk: publicJwk })
const place = closedObject({ kind: oneOf(["service-point", "field-round"]), id: identifier, name: shownText })

export const mandate: Shape<Mandate> = closedObject({
  iss: regionCode,
  sub: identifier,
  jti: uuid,
  cnf: confirmation,
  regions: listOf(regionCode, 1, 20),
  place,
  powers: listOf(oneOf(powers), 1, powers.length),
  nbf: seconds,
  exp: seconds,
  max_activations: wholeNumber(1, 10_000),
})

export const request: Shape<ActivationRequest> = closedObject({
  jti: uuid,
  nik,
  cnf: confirmation,
  iat: seconds,
  device: closedObject({ platform: deviceFact, browser: deviceFact, class: deviceFact }),
  invitation: optional(textOf(64, /^[\w-]+$/)),
})

const link = { jti: uuid, iss: sha256, mandate: uuid, iat: seconds, seq: wholeNumber(1, 9_999_999), prev: sha256 }

export const voucher: Shape<Voucher> = closedObject({
  ...link,
  request_hash: sha256,
  key_thumbprint: sha256,
  evidence: closedObject({
    document: oneOf(["ktp-el", "recording", "other"]),
    face: oneOf(["match"]),
    reader: oneOf(["none", "biometric"]),
  }),
  place,
  tx_code_hash: sha256,
})

const count = wholeNumber(1, 100_000)
const requestHash = optional(sha256)

export const journalEntry: Shape<JournalEntry> = anyOf(
  closedObject({ ...link, kind: oneOf(["refusal"]), reason: oneOf(refusalReasons), request_hash: requestHash }),
  closedObject({
    ...link,
    kind: oneOf(["barrier"]),
    reason: oneOf(barriers),
    request_hash: requestHash,
    count: optional(count),
  }),
  closedObject({ ...link, kind: oneOf(["blank"]), reason: optional(oneOf(blankReasons)), count }),
  closedObject({ ...link, kind: oneOf(["paper"]), count }),
  closedObject({
    ...link,
    kind: oneOf(["note"]),
    reason: optional(oneOf(noteReasons)),
    request_hash: requestHash,
    count: optional(count),
  }),
  closedObject({ ...link, kind: oneOf(["withdrawal"]), voucher: uuid }),
)

export const redemption: Shape<Redemption> = closedObject({ ...proof, voucher: uuid })

export const bindingEnd: Shape<BindingEnd> = closedObject({ ...proof, reason: oneOf(endReasons) })

export const deviceProof: Shape<DeviceProof> = closedObject(proof)

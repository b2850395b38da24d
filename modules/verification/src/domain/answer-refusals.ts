import type { MdocRefusal, SdJwtRefusal } from "@jatidiri/credentials"
import type { AnswerRefusal } from "../contract.ts"

/** What a refused credential means to the people at the desk; a new code of the protocol does not compile without one. */
export const ofSdJwt: Readonly<Record<SdJwtRefusal, AnswerRefusal>> = {
  malformed: "credential-malformed",
  "too-large": "credential-malformed",
  "wrong-type": "credential-malformed",
  "wrong-algorithm": "credential-malformed",
  untrusted: "issuer-unknown",
  "wrong-signature": "credential-tampered",
  "not-yet-valid": "credential-not-yet-valid",
  expired: "credential-expired",
  "wrong-vct": "not-asked",
  "duplicate-digest": "credential-tampered",
  "unused-disclosure": "credential-tampered",
  "claim-collision": "credential-tampered",
  "key-binding-missing": "holder-not-proven",
  "key-binding-unexpected": "credential-malformed",
  "key-binding-wrong-signature": "holder-not-proven",
  "wrong-nonce": "other-request",
  "wrong-audience": "other-verifier",
  "wrong-sd-hash": "holder-not-proven",
  "key-binding-stale": "phone-clock-wrong",
}

/** An mdoc's device signature covers nonce, audience and address at once: it fits this request or it does not. */
export const ofMdoc: Readonly<Record<MdocRefusal, AnswerRefusal>> = {
  malformed: "credential-malformed",
  "too-large": "credential-malformed",
  "wrong-doc-type": "not-asked",
  "wrong-algorithm": "credential-malformed",
  untrusted: "issuer-unknown",
  "wrong-signature": "credential-tampered",
  "not-yet-valid": "credential-not-yet-valid",
  expired: "credential-expired",
  "wrong-digest": "credential-tampered",
  "not-held": "credential-malformed",
  "device-signature-missing": "holder-not-proven",
  "device-signature-wrong": "holder-not-proven",
}

/** What a response that shows the wrong things means. */
export const ofQuery = {
  "unknown-query": "not-asked",
  "too-many": "not-asked",
  "query-unmet": "less-than-asked",
  "set-unmet": "less-than-asked",
} as const satisfies Readonly<Record<string, AnswerRefusal>>

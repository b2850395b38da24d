import { closedObject, type Digest, oneOf, optional, type Result, type Shape } from "@jatidiri/kernel"
import { hashCompact } from "./hashes.ts"
import type { DeviceSigner } from "./proofs.ts"
import type { BindingQuestion } from "./recovery-words.ts"
import { proof, sha256, uuid } from "./shapes.ts"
import { type Kind, makeSigned, type ParseRefusal, parseSigned, type Signed } from "./signed.ts"
import { types } from "./types.ts"

/** What a resident may ask of his office by himself; the first five are rights of UU 27/2022 (Pasal 32, 30, 40, 41, 13). */
export const serviceKinds = [
  "access",
  "correction",
  "withdrawal",
  "restriction",
  "portability",
  "complaint",
  "question",
  "other",
] as const
export type ServiceKind = (typeof serviceKinds)[number]

/** What its resident may say to a request that the office has: answer its question, or be done with it. */
export const serviceActs = ["reply", "close"] as const
export type ServiceAct = (typeof serviceActs)[number]

/** The bound phone asks its office for something; what it says in words goes beside it. */
export type ServiceRequest = BindingQuestion & {
  readonly kind: ServiceKind
  /** base64url SHA-256 of the content, see `hashServiceContent`. */
  readonly content_hash: string
  /** Not a new request but a word to this one, then with `act`. */
  readonly ticket?: string
  readonly act?: ServiceAct
}

const shape: Shape<ServiceRequest> = closedObject({
  ...proof,
  kind: oneOf(serviceKinds),
  content_hash: sha256,
  ticket: optional(uuid),
  act: optional(oneOf(serviceActs)),
})

const kind: Kind<ServiceRequest> = {
  ...{ maxBytes: 1_500, keyMembers: ["kid"] },
  ...{ typ: types.serviceRequest, shape },
  agrees: ({ ticket, act }) => (ticket === undefined) === (act === undefined),
}

export const makeServiceRequest = (request: ServiceRequest, { sign, kid }: DeviceSigner): Promise<string> =>
  makeSigned(kind, { header: { kid }, payload: request }, sign)

export const parseServiceRequest = (text: string): Result<Signed<ServiceRequest>, ParseRefusal> =>
  parseSigned(kind, text)

/** base64url SHA-256 of `jatidiri-service:` and the words as they are sent. */
export const hashServiceContent = (content: string, digest: Digest): Promise<string> =>
  hashCompact(`jatidiri-service:${content}`, digest)

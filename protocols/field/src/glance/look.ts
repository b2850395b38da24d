import type { Inflate, JsonObject } from "@jatidiri/credentials"
import type { Digest, Verify } from "@jatidiri/kernel"

/** Why a look gives nothing; each asks something else of the teller. */
export type GlanceRefusal =
  | "other-code"
  | "unreadable"
  | "expired"
  | "stale"
  | "clocks-differ"
  | "not-trusted"
  | "wrong-signature"
  | "revoked"
  | "suspended"

type Shown = {
  readonly claims: JsonObject
  /** Seconds; what is shown was bound to the phone at `boundAt`. */
  readonly until: number
  readonly boundAt: number
}

/** Has no entry in a status list. `office` is the region code of the mandate, `place` where the officer stood. */
export type ProvisionalLook = Shown & {
  readonly ktp: "provisional"
  readonly office: string
  readonly place: string
  readonly placeKind: "service-point" | "field-round"
}

/** That a full KTP was not revoked at a time, in seconds; `old`: too long ago to rely on. */
export type StatusSeen =
  | { readonly is: "valid"; readonly asOf: number; readonly old: boolean }
  | { readonly is: "unknown" }

export type FullLook = Shown & { readonly ktp: "full"; readonly status: StatusSeen }

/** What a one-way look shows: weaker than an answer to a question. */
export type Look = ProvisionalLook | FullLook

/** A status list as it was fetched: judged again whenever it is used. Times in seconds. */
export type KeptList = {
  readonly uri: string
  readonly token: string
  readonly signedAt: number
  readonly fetchedAt: number
  /** After so many seconds it is asked for again where there is a network. */
  readonly ttlSeconds: number
}

export type GlanceNeeds = {
  /** base64 DER. */
  readonly anchors: readonly string[]
  /** `vct` of the full KTP of the office whose anchors these are. */
  readonly fullVct: string
  /** The kept list at this address, if any. */
  readonly findList: (uri: string) => Pick<KeptList, "token"> | undefined
  readonly nowSeconds: number
  readonly verify: Verify
  readonly digest: Digest
  readonly inflate: Inflate
}

/** How far another clock may be ahead of this one. */
export const clockSkewSeconds = 300

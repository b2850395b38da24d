import { parseDeskCode } from "./desk-code.ts"
import type { ClaimsOf } from "./known-claims.ts"
import type { Purpose } from "./purpose.ts"
import { isName, type RegistrationRefusal, reasonNotToRegister } from "./reason-not-to-register.ts"

export type NewDesk = {
  readonly deskId: string
  readonly name: string
  /** Left out, a desk that is new is given one, and a desk that is there keeps its own, which nobody knows here. */
  readonly deskCode?: string
}

/** Ids are lower-case words with hyphens, chosen by whoever registers, so that repeating is harmless. */
export type NewRelyingParty = {
  readonly relyingPartyId: string
  readonly name: string
  readonly desks: readonly NewDesk[]
  readonly purposes: readonly Purpose[]
}

export type AddRefusal = RegistrationRefusal | "bad-id" | "bad-desk-code" | "already-registered-differently"

const idPattern = /^[a-z0-9][a-z0-9-]{0,63}$/

/** The code, and which member of what was handed in it is about. */
type Reason = { readonly code: AddRefusal; readonly member: string }

const reasonAgainstDesk = ({ deskId, name, deskCode }: NewDesk): AddRefusal | undefined => {
  if (!idPattern.test(deskId)) return "bad-id"
  if (!isName(name)) return "bad-name"
  return deskCode !== undefined && parseDeskCode(deskCode) === undefined ? "bad-desk-code" : undefined
}

/** Why none of it may be registered, the first reason found; nothing when all of it may. */
export const reasonNotToAdd = (claimsOf: ClaimsOf, added: NewRelyingParty): Reason | undefined => {
  const { relyingPartyId, name, desks, purposes } = added
  if (!idPattern.test(relyingPartyId)) return { code: "bad-id", member: "relyingPartyId" }
  if (!isName(name)) return { code: "bad-name", member: "name" }
  const ofDesks = desks.map((desk, at) => ({ code: reasonAgainstDesk(desk), member: `desks[${at}]` }))
  const ofPurposes = purposes.map((purpose, at) => ({
    code: idPattern.test(purpose.purposeId) ? reasonNotToRegister(claimsOf, purpose) : ("bad-id" as const),
    member: `purposes[${at}]`,
  }))
  return [...ofDesks, ...ofPurposes].find((reason): reason is Reason => reason.code !== undefined)
}

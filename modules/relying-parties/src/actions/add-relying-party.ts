import { hash } from "node:crypto"
import { isDeepStrictEqual } from "node:util"
import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import { parseDeskCode } from "../domain/desk-code.ts"
import type { Purpose } from "../domain/purpose.ts"
import { isName, type RegistrationRefusal, reasonNotToRegister } from "../domain/reason-not-to-register.ts"
import type { Needs } from "../needs.ts"
import { addDeskRow, findDeskAsAdded } from "../store/desks.ts"
import { addPurposeRow, findOpenPurpose, purposeOf, valuesOf } from "../store/purposes.ts"
import { addRelyingPartyRow, findRelyingPartyName } from "../store/relying-parties.ts"

export type NewDesk = { readonly deskId: string; readonly name: string; readonly deskCode: string }

/** Ids are lower-case words with hyphens, chosen by whoever registers, so that repeating is harmless. */
export type NewRelyingParty = {
  readonly relyingPartyId: string
  readonly name: string
  readonly desks: readonly NewDesk[]
  readonly purposes: readonly Purpose[]
}

export type AddRefusal = RegistrationRefusal | "bad-id" | "bad-desk-code" | "already-registered-differently"

const idPattern = /^[a-z0-9][a-z0-9-]{0,63}$/

const reasonNotToAdd = (needs: Needs, added: NewRelyingParty): AddRefusal | undefined => {
  const ids = [added.relyingPartyId, ...added.desks.map((d) => d.deskId), ...added.purposes.map((p) => p.purposeId)]
  if (!ids.every((id) => idPattern.test(id))) return "bad-id"
  const names = [added.name, ...added.desks.map(({ name }) => name)]
  if (!names.every(isName)) return "bad-name"
  if (added.desks.some(({ deskCode }) => parseDeskCode(deskCode) === undefined)) return "bad-desk-code"
  for (const purpose of added.purposes) {
    const reason = reasonNotToRegister(needs.claimsOf, purpose)
    if (reason !== undefined) return reason
  }
  return undefined
}

const addDesk = async (
  tx: Tx,
  relyingPartyId: string,
  desk: NewDesk,
  now: Date,
): Promise<"new" | "same" | "differs"> => {
  const codeHash = hash("sha256", parseDeskCode(desk.deskCode) ?? "", "buffer")
  if ((await tx.run(addDeskRow, desk.deskId, relyingPartyId, desk.name, codeHash, now)) === 1) return "new"
  const known = await tx.find(findDeskAsAdded, desk.deskId)
  if (known?.relying_party_id !== relyingPartyId || known.name !== desk.name) return "differs"
  return known.code_hash.equals(codeHash) ? "same" : "differs"
}

const addPurpose = async (tx: Tx, added: NewRelyingParty, purpose: Purpose, now: Date) => {
  if ((await tx.run(addPurposeRow, ...valuesOf(purpose, added.relyingPartyId, now))) === 1) return "new"
  const known = await tx.find(findOpenPurpose, purpose.purposeId)
  const wanted = { ...purpose, relyingParty: { relyingPartyId: added.relyingPartyId, name: added.name } }
  return known !== undefined && isDeepStrictEqual(purposeOf(known), wanted) ? "same" : "differs"
}

/**
 * Registers a relying party with its desks and purposes. Repeating the same changes nothing; a desk or purpose may be
 * added by naming the party again; changing what is there is refused, for a purpose never changes.
 */
export const addRelyingParty =
  (needs: Needs) =>
  async (tx: Tx, added: NewRelyingParty): Promise<Result<void, AddRefusal>> => {
    const reason = reasonNotToAdd(needs, added)
    if (reason !== undefined) return refuse(reason)
    const now = needs.now()
    const outcomes: string[] = []
    const isNew = (await tx.run(addRelyingPartyRow, added.relyingPartyId, added.name, now)) === 1
    const known = await tx.find(findRelyingPartyName, added.relyingPartyId)
    if (known?.name !== added.name) return refuse("already-registered-differently")
    for (const desk of added.desks) outcomes.push(await addDesk(tx, added.relyingPartyId, desk, now))
    for (const purpose of added.purposes) outcomes.push(await addPurpose(tx, added, purpose, now))
    if (outcomes.includes("differs")) return refuse("already-registered-differently")
    if (isNew || outcomes.includes("new")) {
      await needs.recordAudit(tx, {
        action: "relying-party.registered",
        actor: "system",
        subject: `relying-party:${added.relyingPartyId}`,
        detail: { desks: added.desks.length, purposes: added.purposes.length },
      })
    }
    return accept(undefined)
  }

import { hash } from "node:crypto"
import { isDeepStrictEqual } from "node:util"
import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import { makeDeskCode, parseDeskCode } from "../domain/desk-code.ts"
import { type AddRefusal, type NewDesk, type NewRelyingParty, reasonNotToAdd } from "../domain/new-relying-party.ts"
import type { Purpose } from "../domain/purpose.ts"
import type { Needs } from "../needs.ts"
import { addDeskRow, findDeskAsAdded } from "../store/desks.ts"
import { addPurposeRow, findOpenPurpose, purposeOf, valuesOf } from "../store/purposes.ts"
import { addRelyingPartyRow, findRelyingPartyName } from "../store/relying-parties.ts"

/** What was not there before; nothing in it where everything was. */
export type Registered = {
  readonly isNew: boolean
  readonly desks: readonly Required<NewDesk>[]
  readonly purposes: readonly string[]
}

type Outcome = "new" | "same" | "differs"

type Adding = { readonly tx: Tx; readonly added: NewRelyingParty; readonly now: Date }

const addDesk = async ({ tx, added, now }: Adding, desk: NewDesk, deskCode: string): Promise<Outcome> => {
  const codeHash = hash("sha256", parseDeskCode(deskCode) ?? "", "buffer")
  if ((await tx.run(addDeskRow, desk.deskId, added.relyingPartyId, desk.name, codeHash, now)) === 1) return "new"
  const known = await tx.find(findDeskAsAdded, desk.deskId)
  if (known?.relying_party_id !== added.relyingPartyId || known.name !== desk.name) return "differs"
  return desk.deskCode === undefined || known.code_hash.equals(codeHash) ? "same" : "differs"
}

const addPurpose = async ({ tx, added, now }: Adding, purpose: Purpose): Promise<Outcome> => {
  if ((await tx.run(addPurposeRow, ...valuesOf(purpose, added.relyingPartyId, now))) === 1) return "new"
  const known = await tx.find(findOpenPurpose, purpose.purposeId)
  const wanted = { ...purpose, relyingParty: { relyingPartyId: added.relyingPartyId, name: added.name } }
  return known !== undefined && isDeepStrictEqual(purposeOf(known), wanted) ? "same" : "differs"
}

const differs = (member: string) => refuse("already-registered-differently", member)

const addDesks = async (adding: Adding, randomBytes: Needs["randomBytes"]) => {
  const opened: Required<NewDesk>[] = []
  for (const [at, desk] of adding.added.desks.entries()) {
    const deskCode = desk.deskCode ?? makeDeskCode(randomBytes)
    const outcome = await addDesk(adding, desk, deskCode)
    if (outcome === "differs") return differs(`desks[${at}]`)
    if (outcome === "new") opened.push({ ...desk, deskCode })
  }
  return accept(opened)
}

const addPurposes = async (adding: Adding) => {
  const begun: string[] = []
  for (const [at, purpose] of adding.added.purposes.entries()) {
    const outcome = await addPurpose(adding, purpose)
    if (outcome === "differs") return differs(`purposes[${at}]`)
    if (outcome === "new") begun.push(purpose.purposeId)
  }
  return accept(begun)
}

const addAll = async (needs: Needs, adding: Adding): Promise<Result<Registered, AddRefusal>> => {
  const { tx, added, now } = adding
  const isNew = (await tx.run(addRelyingPartyRow, added.relyingPartyId, added.name, now)) === 1
  const known = await tx.find(findRelyingPartyName, added.relyingPartyId)
  if (known?.name !== added.name) return differs("name")
  const desks = await addDesks(adding, needs.randomBytes)
  if (!desks.ok) return desks
  const purposes = await addPurposes(adding)
  return purposes.ok ? accept({ isNew, desks: desks.value, purposes: purposes.value }) : purposes
}

/**
 * Registers a relying party with its desks and purposes. Repeating the same changes nothing; a desk or purpose may be
 * added by naming the party again; changing what is there is refused, for a purpose never changes. A refusal says
 * because of which member, such as `purposes[1]`.
 */
export const addRelyingParty =
  (needs: Needs) =>
  async (tx: Tx, added: NewRelyingParty): Promise<Result<Registered, AddRefusal>> => {
    const reason = reasonNotToAdd(needs.claimsOf, added)
    if (reason !== undefined) return refuse(reason.code, reason.member)
    const outcome = await addAll(needs, { tx, added, now: needs.now() })
    if (!outcome.ok) return outcome
    const { isNew, desks, purposes } = outcome.value
    if (isNew || desks.length > 0 || purposes.length > 0) {
      await needs.recordAudit(tx, {
        action: "relying-party.registered",
        actor: "system",
        subject: `relying-party:${added.relyingPartyId}`,
        detail: { desks: added.desks.length, purposes: added.purposes.length },
      })
    }
    return outcome
  }

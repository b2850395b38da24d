import type { Tx } from "@jatidiri/database"
import { hashServiceContent } from "@jatidiri/field"
import { accept, type Result, refuse, refuseAndKeep } from "@jatidiri/kernel"
import type { CounterBody, RightsRefusal } from "../../contract.ts"
import { isShownText, saysEnough } from "../../domain/words.ts"
import type { Needs, PermissionRefusal, Person, SignedInOfficer } from "../../needs.ts"
import { once } from "../once.ts"
import { holdResident, type Opened, openedOf, openTicket, reasonNotToOpen } from "./open-ticket.ts"

export type CounterRefusal =
  | PermissionRefusal
  | Extract<RightsRefusal, "resident-unknown" | "content-missing" | "unreadable" | "too-many-open" | "command-differs">

/** Whoever meets residents writes down what they ask; so does whoever answers it. */
export const reasonNotToServe = (
  needs: Needs,
  officer: SignedInOfficer,
  regionCode: string,
): PermissionRefusal | undefined =>
  needs.reasonNotTo(officer, officer.powers.includes("supervise") ? "supervise" : "activate", regionCode)

const mayServe = ({ powers }: SignedInOfficer): boolean => powers.includes("supervise") || powers.includes("activate")

/** Whoever opens requests could ask the register about any NIK; what he learnt, or would have, stays in the log. */
const auditLook = (
  tx: Tx,
  { officerId }: SignedInOfficer,
  { action, person, code }: { readonly action: string; readonly person: Person; readonly code: string },
  needs: Needs,
): Promise<void> =>
  needs.recordAudit(tx, {
    ...{ action, actor: `officer:${officerId}`, subject: `resident:${person.residentId}` },
    detail: { why: "request", code },
  })

const openIn = async (
  tx: Tx,
  officer: SignedInOfficer,
  body: CounterBody,
  needs: Needs,
): Promise<Result<Opened, CounterRefusal>> => {
  const { nik, kind, content, guardian } = body
  const person = await needs.findPersonByNik(tx, nik)
  if (person === undefined) return refuse("resident-unknown")
  const refusal = reasonNotToServe(needs, officer, person.regionCode)
  if (refusal !== undefined) {
    await auditLook(tx, officer, { action: "record.look-refused", person, code: refusal }, needs)
    // Nobody learns here who is registered elsewhere.
    return refuseAndKeep("resident-unknown")
  }
  await holdResident(tx, person.residentId)
  const full = await reasonNotToOpen(tx, person.residentId)
  if (full !== undefined) {
    await auditLook(tx, officer, { action: "record.looked-at", person, code: full }, needs)
    return refuseAndKeep(full)
  }
  const contentHash = await hashServiceContent(content, needs.crypto.digest)
  const by = { officerId: officer.officerId }
  const opening = { ticketId: crypto.randomUUID(), kind, channel: "counter", person, content, contentHash } as const
  return accept(openedOf(await openTicket(tx, { ...opening, by, guardian }, needs)))
}

/** An officer opens a request for the resident in front of him, who takes its number home (UU 27/2022 Pasal 14). */
export const openAtCounter =
  (needs: Needs) =>
  async (officer: SignedInOfficer | undefined, body: CounterBody): Promise<Result<Opened, CounterRefusal>> => {
    if (officer === undefined) return refuse("not-signed-in")
    if (officer.ended) return refuse("officer-ended")
    if (!mayServe(officer)) return refuse("power-missing")
    if (!isShownText(body.content)) return refuse("unreadable")
    if (!saysEnough(body.kind, body.content)) return refuse("content-missing")
    const { commandId, ...input } = body
    const command = { who: officer.officerId, commandId, kind: "open", input, at: needs.now() }
    return needs.database.transaction((tx) => once(tx, command, () => openIn(tx, officer, body, needs)))
  }

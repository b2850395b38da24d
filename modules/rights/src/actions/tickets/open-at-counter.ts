import type { Tx } from "@jatidiri/database"
import { hashServiceContent } from "@jatidiri/field"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { CounterBody, RightsRefusal } from "../../contract.ts"
import { isShownText, saysEnough } from "../../domain/words.ts"
import type { Needs, PermissionRefusal, SignedInOfficer } from "../../needs.ts"
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
  if (refusal !== undefined) return refuse(refusal)
  await holdResident(tx, person.residentId)
  const full = await reasonNotToOpen(tx, person.residentId)
  if (full !== undefined) return refuse(full)
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
    if (!isShownText(body.content)) return refuse("unreadable")
    if (!saysEnough(body.kind, body.content)) return refuse("content-missing")
    const { commandId, ...input } = body
    const command = { who: officer.officerId, commandId, kind: "open", input, at: needs.now() }
    return needs.database.transaction((tx) => once(tx, command, () => openIn(tx, officer, body, needs)))
  }

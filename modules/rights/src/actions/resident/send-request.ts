import type { Tx } from "@jatidiri/database"
import { hashServiceContent, parseServiceRequest, type ServiceRequest } from "@jatidiri/field"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { RequestBody, RightsRefusal } from "../../contract.ts"
import { isShownText, saysEnough } from "../../domain/words.ts"
import type { Needs } from "../../needs.ts"
import { findTicket } from "../../store/tickets.ts"
import { holdResident, type Opened, openedOf, openTicket, reasonNotToOpen } from "../tickets/open-ticket.ts"
import { type PhoneRefusal, type ProvenPhone, provePhone } from "./prove-phone.ts"
import { speak } from "./speak.ts"

export type SendRefusal =
  | PhoneRefusal
  | Extract<
      RightsRefusal,
      | "content-differs"
      | "content-missing"
      | "request-differs"
      | "too-many-open"
      | "resident-unknown"
      | "ticket-unknown"
      | "ticket-closed"
      | "not-waiting"
      | "command-differs"
    >

type Sent = ProvenPhone<ServiceRequest> & { readonly content: string }

/** The same request once more is the same request; another one under its id is refused. */
const openOnce = async (
  tx: Tx,
  { payload, phone, content }: Sent,
  needs: Needs,
): Promise<Result<Opened, SendRefusal>> => {
  const { jti, kind, content_hash } = payload
  // Before it is looked for: two of the same that come at once are one.
  await holdResident(tx, phone.residentId)
  const known = await tx.find(findTicket, jti)
  if (known !== undefined) {
    const isSame = known.resident_id === phone.residentId && known.kind === kind && known.content_hash === content_hash
    return isSame ? accept(openedOf(known)) : refuse("request-differs")
  }
  if (!saysEnough(kind, content)) return refuse("content-missing")
  const full = await reasonNotToOpen(tx, phone.residentId)
  if (full !== undefined) return refuse(full)
  const person = await needs.findPerson(tx, phone.residentId)
  if (person === undefined) return refuse("resident-unknown")
  const opening = { ticketId: jti, kind, channel: "dompet", person, content, contentHash: content_hash } as const
  return accept(openedOf(await openTicket(tx, { ...opening, by: "resident", openedKey: phone.key }, needs)))
}

const sendIn = async (tx: Tx, { proof, content }: RequestBody, needs: Needs): Promise<Result<Opened, SendRefusal>> => {
  const proven = await provePhone(tx, parseServiceRequest(proof), needs)
  if (!proven.ok) return proven
  const { payload, phone } = proven.value
  if (phone.may !== "all") return refuse("phone-not-in-force")
  if (!isShownText(content)) return refuse("unreadable")
  if ((await hashServiceContent(content, needs.crypto.digest)) !== payload.content_hash)
    return refuse("content-differs")
  const sent = { payload, phone, content }
  return payload.ticket === undefined ? openOnce(tx, sent, needs) : speak(tx, sent, needs)
}

/** A resident asks his office for something, or says something to what he has asked, by his bound phone. */
export const sendRequest =
  (needs: Needs) =>
  (body: RequestBody): Promise<Result<Opened, SendRefusal>> =>
    needs.database.transaction((tx) => sendIn(tx, body, needs))

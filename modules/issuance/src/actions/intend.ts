import { createHash, randomUUID } from "node:crypto"
import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse, refuseAndKeep } from "@jatidiri/kernel"
import { dayInJakarta } from "../domain/ages.ts"
import type { Configuration } from "../domain/configurations.ts"
import type { FacePhoto, KtpFace } from "../domain/ktp-claims.ts"
import type { FamilyCard } from "../domain/resident.ts"
import { candidatesEach, drawIndices, listCapacity, listIdOf } from "../domain/status-lists.ts"
import type { Validity } from "../domain/validity.ts"
import type { Access, AccessRefusal, Needs, Photo } from "../needs.ts"
import { findSpentNonce, intend as intendStatement } from "../store/tickets.ts"
import type { Holders } from "./verify-proofs.ts"

export type Face = KtpFace & { readonly familyCard: FamilyCard | undefined }

/** What may now be signed, once: the row that says so is durable. */
export type Intended = {
  readonly ticketId: string
  readonly access: Access
  readonly face: Face
  /** One for each holder key. */
  readonly places: readonly { readonly uri: string; readonly index: number }[]
}

export type IntendRefusal = AccessRefusal | "invalid_nonce" | "credential_request_denied" | "places-taken"

type Asked = { readonly configuration: Configuration; readonly holders: Holders; readonly validity: Validity }

const facePhoto = ({ mediaType, portrait, small }: Photo): FacePhoto => {
  const url = (bytes: Uint8Array) => `data:${mediaType};base64,${Buffer.from(bytes).toString("base64")}`
  return { portrait, small, portraitUrl: url(portrait), smallUrl: url(small) }
}

/** What the credentials will say, or why there will be none: asked within the transaction that writes the intent. */
const findFace = async (tx: Tx, needs: Needs, access: Access): Promise<Face | undefined> => {
  const binding = await needs.findActiveBinding(tx, access.bindingId)
  if (binding === undefined) return undefined
  const resident = await needs.findResident(tx, access.residentId)
  if (resident === undefined) return undefined
  const photo = await needs.readPhoto(tx, access.residentId)
  return {
    resident,
    familyCard: resident.familyCard,
    photo: photo === undefined ? undefined : facePhoto(photo),
    assurance: binding.assurance,
    day: dayInJakarta(needs.now()),
  }
}

/** Over the random ticket id first, so that the hash alone confirms no guess about a person. */
const hashIntent = (ticketId: string, asked: Asked, face: Face): Uint8Array => {
  const { photo, ...said } = face
  const hash = createHash("sha256").update(ticketId)
  hash.update(JSON.stringify([asked.configuration.id, asked.holders.keys, asked.validity, said]))
  if (photo !== undefined) hash.update(photo.portrait).update(photo.small)
  return hash.digest()
}

const store = async (tx: Tx, needs: Needs, asked: Asked, intent: Omit<Intended, "places">) => {
  const { ticketId, access, face } = intent
  const { kind, id } = asked.configuration
  const count = asked.holders.keys.length
  return tx.rows(
    intendStatement,
    ticketId,
    asked.holders.nonceId,
    access.grantId,
    access.residentId,
    access.bindingId,
    id,
    hashIntent(ticketId, asked, face),
    needs.now(),
    kind,
    listCapacity,
    count,
    new Date(asked.validity.untilSeconds * 1000),
    drawIndices(count * candidatesEach, needs.crypto.randomBytes),
  )
}

const intendOnce = async (
  tx: Tx,
  needs: Needs,
  findAccess: (tx: Tx) => Promise<Result<Access, AccessRefusal>>,
  asked: Asked,
): Promise<Result<Intended, IntendRefusal>> => {
  const found = await findAccess(tx)
  if (!found.ok) return found
  const access = found.value
  // From here on every refusal is kept: the proof of the access stays spent.
  if (!access.configurations.includes(asked.configuration.id)) {
    return refuseAndKeep("credential_request_denied", "the token does not allow this configuration")
  }
  const face = await findFace(tx, needs, access)
  if (face === undefined) return refuseAndKeep("credential_request_denied", "no active binding or resident")
  if (asked.configuration.kind === "kk" && face.familyCard === undefined) {
    return refuseAndKeep("credential_request_denied", "the resident has no family card")
  }
  const intent = { ticketId: randomUUID(), access, face }
  const rows = await store(tx, needs, asked, intent)
  if (rows.length !== asked.holders.keys.length) {
    const spent = await tx.find(findSpentNonce, asked.holders.nonceId)
    if (spent !== undefined && spent.ticket_id !== intent.ticketId)
      return refuseAndKeep("invalid_nonce", "spent before")
    return refuse("places-taken")
  }
  await needs.recordAudit(tx, {
    action: "credential.intended",
    actor: `binding:${access.bindingId}`,
    subject: `resident:${access.residentId}`,
    detail: { ticket: intent.ticketId, configuration: asked.configuration.id, count: rows.length },
  })
  const places = rows.map((row) => ({
    uri: `${needs.baseUrl}/status/${listIdOf(asked.configuration.kind, row.list_number)}`,
    index: row.status_index,
  }))
  return accept({ ...intent, places })
}

const mostTries = 5

/**
 * Writes down what is about to be signed, in one transaction: access looked up and its proof spent, binding held,
 * nonce spent, status places reserved, ticket stored, audit. After it commits, revoking the binding reaches the
 * credentials whether or not they were ever signed.
 */
export const intend =
  (needs: Needs) =>
  async (
    findAccess: (tx: Tx) => Promise<Result<Access, AccessRefusal>>,
    asked: Asked,
  ): Promise<Result<Intended, Exclude<IntendRefusal, "places-taken">>> => {
    for (let tries = 0; tries < mostTries; tries++) {
      const done = await needs.database.transaction((tx) => intendOnce(tx, needs, findAccess, asked))
      if (done.ok) return done
      const { code } = done.refusal
      if (code !== "places-taken") return { ok: false, refusal: { ...done.refusal, code } }
    }
    throw new Error("no free places in the status list: it is fuller than it may be")
  }

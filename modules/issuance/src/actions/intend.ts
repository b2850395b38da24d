import { createHash, randomUUID } from "node:crypto"
import type { Tx } from "@jatidiri/database"
import { accept, jakartaDay, type Result, refuse } from "@jatidiri/kernel"
import type { Configuration } from "../domain/configurations.ts"
import type { FacePhoto, KtpFace } from "../domain/ktp-claims.ts"
import type { FamilyCard } from "../domain/resident.ts"
import { candidatesEach, drawIndices, listCapacity, listIdOf } from "../domain/status-lists.ts"
import type { Validity } from "../domain/validity.ts"
import type { Access, Needs, Photo, ProvenAccess } from "../needs.ts"
import { findPause } from "../store/status.ts"
import { intend as intendStatement, isNonceSpent } from "../store/tickets.ts"
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

export type IntendRefusal = "invalid_dpop_proof" | "invalid_nonce" | "credential_request_denied"

type Asked = { readonly configuration: Configuration; readonly holders: Holders; readonly validity: Validity }

const facePhoto = ({ mediaType, portrait, small }: Photo): FacePhoto => {
  const url = (bytes: Uint8Array) => `data:${mediaType};base64,${Buffer.from(bytes).toString("base64")}`
  return { portrait, small, portraitUrl: url(portrait), smallUrl: url(small) }
}

/**
 * What the credentials will say, or why there will be none: asked in the transaction that writes the intent, in one
 * packet with the spending of the access proof.
 */
const findFace = async (
  tx: Tx,
  needs: Needs,
  { bindingId, residentId, spendProof }: ProvenAccess,
  kind: Configuration["kind"],
): Promise<Result<Face, IntendRefusal>> => {
  const [spent, binding, pause, resident, photo, familyCard] = await Promise.all([
    spendProof(tx),
    needs.findActiveBinding(tx, bindingId),
    // Asked behind the binding's own lock, which whoever pauses holds too.
    tx.find(findPause, bindingId),
    needs.findResident(tx, residentId),
    needs.readPhoto(tx, residentId),
    kind === "kk" ? needs.findFamilyCard(tx, residentId) : undefined,
  ])
  if (!spent.ok) return spent
  if (binding === undefined) return refuse("credential_request_denied", "the binding is not active")
  if (pause !== undefined) return refuse("credential_request_denied", "the resident has asked for a pause")
  if (resident === undefined) return refuse("credential_request_denied", "no active resident")
  if (kind === "kk" && familyCard === undefined) return refuse("credential_request_denied", "no family card")
  return accept({
    resident,
    familyCard,
    photo: photo === undefined ? undefined : facePhoto(photo),
    assurance: binding.assurance,
    day: jakartaDay(needs.now()),
  })
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

const recordIntent = (tx: Tx, needs: Needs, asked: Asked, { ticketId, access }: Omit<Intended, "places">) =>
  needs.recordAudit(tx, {
    action: "credential.intended",
    actor: `binding:${access.bindingId}`,
    subject: `resident:${access.residentId}`,
    detail: { ticket: ticketId, configuration: asked.configuration.id, count: asked.holders.keys.length },
  })

const writeIntent = async (
  tx: Tx,
  needs: Needs,
  access: ProvenAccess,
  asked: Asked,
): Promise<Result<Intended, IntendRefusal>> => {
  const { kind } = asked.configuration
  const face = await findFace(tx, needs, access, kind)
  if (!face.ok) return face
  const intent = { ticketId: randomUUID(), access, face: face.value }
  const [rows] = await tx.commitWith(() =>
    Promise.all([store(tx, needs, asked, intent), recordIntent(tx, needs, asked, intent)]),
  )
  const uri = (number: number) => `${needs.baseUrl}/status/${listIdOf(kind, number)}`
  const places = rows.map((row) => ({ uri: uri(row.list_number), index: row.status_index }))
  return accept({ ...intent, places })
}

/**
 * Writes down what is about to be signed, in one transaction: proof of the access spent, binding held,
 * nonce spent, status places reserved, ticket stored, audit. After it commits, revoking the binding reaches the
 * credentials whether or not they were ever signed.
 */
export const intend =
  (needs: Needs) =>
  async (access: ProvenAccess, asked: Asked): Promise<Result<Intended, IntendRefusal>> => {
    if (!access.configurations.includes(asked.configuration.id)) {
      return refuse("credential_request_denied", "the token does not allow this configuration")
    }
    try {
      return await needs.database.transaction((tx) => writeIntent(tx, needs, access, asked), { pipelined: true })
    } catch (error) {
      if (isNonceSpent(error)) return refuse("invalid_nonce", "spent before")
      throw error
    }
  }

import { createHash, X509Certificate } from "node:crypto"
import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import { type CredentialErrorCode, type CredentialReply, parseCredentialRequest } from "@jatidiri/openid4vc"
import { batchSize, issuancePaths } from "../contract.ts"
import { type Configuration, findConfiguration } from "../domain/configurations.ts"
import { validityFrom } from "../domain/validity.ts"
import type { AccessRefusal, Needs } from "../needs.ts"
import { finish } from "../store/tickets.ts"
import { type Intended, intend } from "./intend.ts"
import type { Nonces } from "./nonces.ts"
import { signCredentials } from "./sign-credentials.ts"
import { verifyProofs } from "./verify-proofs.ts"

export type CollectRefusal = CredentialErrorCode | AccessRefusal

export type CollectCommand = {
  readonly authorization: string | undefined
  readonly dpop: string | undefined
  /** The JSON body, not yet judged. */
  readonly body: unknown
}

type Ordered = { readonly configuration: Configuration; readonly proofs: readonly string[] }

const parseOrder = (body: unknown): Result<Ordered, CredentialErrorCode> => {
  const request = parseCredentialRequest(body, { maxProofs: batchSize })
  if (!request.ok) return request
  if (!("credential_configuration_id" in request.value)) return refuse("unknown_credential_identifier")
  const configuration = findConfiguration(request.value.credential_configuration_id)
  if (configuration === undefined) return refuse("unknown_credential_configuration")
  return accept({ configuration, proofs: request.value.proofs.jwt })
}

type Signed = {
  readonly configuration: Configuration
  readonly intended: Intended
  readonly credentials: readonly string[]
}

const storeResult = async (needs: Needs, { configuration, intended, credentials }: Signed): Promise<void> => {
  const hashes = credentials.map((credential) => createHash("sha256").update(credential).digest())
  const { ticketId, access } = intended
  const note = (tx: Tx) => (configuration.kind === "ktp" ? needs.noteCollected(tx, access.bindingId) : undefined)
  const record = (tx: Tx) =>
    needs.recordAudit(tx, {
      action: "credential.issued",
      actor: `binding:${access.bindingId}`,
      subject: `resident:${access.residentId}`,
      detail: { ticket: ticketId, count: credentials.length },
    })
  await needs.database.transaction(
    async (tx) => {
      await tx.commitWith(() => Promise.all([tx.run(finish, ticketId, hashes, needs.now()), note(tx), record(tx)]))
    },
    { pipelined: true },
  )
}

const certificateBegins = (x5c: readonly string[]): Date =>
  new X509Certificate(Buffer.from(x5c[0] ?? "", "base64")).validFromDate

/**
 * The credential endpoint (OpenID4VCI 1.0 §8). What costs nothing is judged first: access token's and proofs' shape and
 * signatures; then one transaction writes the intent, the credentials are signed, and a second one writes the result.
 */
export const collectCredentials = (needs: Needs, nonces: Nonces) => {
  const prove = verifyProofs(needs, nonces)
  const writeIntent = intend(needs)
  const sign = signCredentials(needs)
  const url = `${needs.baseUrl}${issuancePaths.credential}`
  const begins = {
    "dc+sd-jwt": certificateBegins(needs.sdJwtSigner.x5c),
    mso_mdoc: certificateBegins(needs.mdocSigner.x5c),
  }

  return async ({ authorization, dpop, body }: CollectCommand): Promise<Result<CredentialReply, CollectRefusal>> => {
    const access = await needs.verifyAccess({ authorization, dpop, method: "POST", url })
    if (!access.ok) return access
    const order = parseOrder(body)
    if (!order.ok) return order
    const { configuration, proofs } = order.value
    const holders = await prove(proofs)
    if (!holders.ok) return holders
    const validity = validityFrom(needs.now(), begins[configuration.format])
    const intended = await writeIntent(access.value, { configuration, holders: holders.value, validity })
    if (!intended.ok) return intended
    const credentials = await sign(configuration, intended.value, holders.value.keys, validity)
    await storeResult(needs, { configuration, intended: intended.value, credentials })
    return accept({
      credentials: credentials.map((credential) => ({ credential })),
      notification_id: intended.value.ticketId,
    })
  }
}

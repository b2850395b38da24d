import { authorizationPaths } from "@jatidiri/authorization/contract"
import { type ConfigurationId, configurationIds, issuancePaths } from "@jatidiri/issuance/contract"
import {
  type ClaimDescription,
  type IssuerMetadata,
  parseAuthorizationServerMetadata,
  parseIssuerMetadata,
} from "@jatidiri/openid4vc"
import { ask } from "@jatidiri/web"
import type { WalletStores } from "../store/shapes.ts"
import { readTrust } from "./learn-trust.ts"
import { done, no, type Outcome, outcomeOf } from "./outcome.ts"

/** This wallet belongs to the office that serves it. */
export const issuerIdentifier = (): string => location.origin

export const readIssuer = async (): Promise<Outcome<IssuerMetadata>> => {
  const answer = outcomeOf(await ask<string>(issuancePaths.metadata, { read: "text" }))
  if (!answer.ok) return answer
  const metadata = parseIssuerMetadata(answer.value, issuerIdentifier())
  return metadata.ok ? done(metadata.value) : no("issuer-unknown")
}

export const readTokenEndpoint = async (): Promise<Outcome<string>> => {
  const answer = outcomeOf(await ask<string>(authorizationPaths.metadata, { read: "text" }))
  if (!answer.ok) return answer
  const metadata = parseAuthorizationServerMetadata(answer.value, issuerIdentifier())
  return metadata.ok ? done(metadata.value.token_endpoint) : no("issuer-unknown")
}

/** Every claim's names, of all our documents. */
const labelsOf = (metadata: IssuerMetadata): readonly ClaimDescription[] =>
  configurationIds.flatMap((id) => metadata.credential_configurations_supported[id]?.credential_metadata?.claims ?? [])

/** Learns whom to trust and how claims are called, and keeps it for days without network. */
export const learnIssuer = async (stores: WalletStores, metadata: IssuerMetadata): Promise<Outcome<void>> => {
  const trust = await readTrust()
  if (!trust.ok) return trust
  await stores.change([
    { put: "known", value: trust.value },
    { put: "known", value: { id: "labels", claims: labelsOf(metadata) } },
  ])
  return done(undefined)
}

/** What we can take of what is offered, in the order of our list. */
export const wantedOf = (offered: readonly string[]): readonly ConfigurationId[] =>
  configurationIds.filter((id) => offered.includes(id))

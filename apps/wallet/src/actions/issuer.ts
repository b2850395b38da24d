import { authorizationPaths } from "@jatidiri/authorization/contract"
import { type ConfigurationId, configurationIds, issuancePaths, type Trust } from "@jatidiri/issuance/contract"
import {
  type ClaimDescription,
  type IssuerMetadata,
  parseAuthorizationServerMetadata,
  parseIssuerMetadata,
} from "@jatidiri/openid4vc"
import { ask } from "@jatidiri/web"
import type { KnownRecord, WalletStores } from "../store/shapes.ts"
import { nowSeconds } from "./clock.ts"
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
  const answer = outcomeOf(await ask<Trust>(issuancePaths.trust))
  if (!answer.ok) return answer
  const { anchors, demo } = answer.value
  if (!Array.isArray(anchors) || anchors.length === 0) return no("issuer-unknown")
  const trust: KnownRecord = { id: "trust", anchors, demo: demo !== false, learntAt: nowSeconds() }
  await stores.change([
    { put: "known", value: trust },
    { put: "known", value: { id: "labels", claims: labelsOf(metadata) } },
  ])
  return done(undefined)
}

/** What we can take of what is offered, in the order of our list. */
export const wantedOf = (offered: readonly string[]): readonly ConfigurationId[] =>
  configurationIds.filter((id) => offered.includes(id))

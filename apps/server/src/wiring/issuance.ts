import { type Needs as IssuanceNeeds, issuance } from "@jatidiri/issuance"
import { nodeCrypto } from "@jatidiri/keys"
import type { AuditedBase } from "../base.ts"

/** What the issuer asks of other rooms. */
export type IssuanceNeighbours = Pick<
  IssuanceNeeds,
  "verifyAccess" | "findActiveBinding" | "noteCollected" | "findResident" | "findFamilyCard" | "readPhoto"
>

export const wireIssuance = ({ config, database, keys, now, recordAudit }: AuditedBase, others: IssuanceNeighbours) =>
  issuance({
    database,
    now,
    recordAudit,
    crypto: nodeCrypto,
    baseUrl: config.baseUrl,
    demo: keys.demo,
    anchors: keys.anchors,
    sdJwtSigner: keys.signer("sd-jwt-signer"),
    mdocSigner: keys.signer("mdoc-signer"),
    statusSigner: keys.signer("status-signer"),
    nonceKey: keys.secret("nonce"),
    ...others,
  })

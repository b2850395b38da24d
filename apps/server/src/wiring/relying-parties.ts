import { claimsOf } from "@jatidiri/issuance"
import { nodeCrypto } from "@jatidiri/keys"
import { relyingParties } from "@jatidiri/relying-parties"
import type { AuditedBase } from "../base.ts"

export const wireRelyingParties = ({ config, database, keys, now, recordAudit }: AuditedBase) =>
  relyingParties({
    database,
    now,
    recordAudit,
    randomBytes: nodeCrypto.randomBytes,
    digest: nodeCrypto.digest,
    requestSigner: keys.signer("request-signer"),
    claimsOf,
    issuer: config.baseUrl,
    secureCookies: config.baseUrl.startsWith("https:"),
  })

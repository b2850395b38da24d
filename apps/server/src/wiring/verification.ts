import { claimsOf, type issuance, typeOf } from "@jatidiri/issuance"
import { nodeCrypto } from "@jatidiri/keys"
import type { relyingParties } from "@jatidiri/relying-parties"
import { verification } from "@jatidiri/verification"
import type { AuditedBase } from "../base.ts"
import { trustOf } from "../trust.ts"

type Others = {
  readonly issuance: Pick<ReturnType<typeof issuance>, "readStatus">
  readonly relyingParties: ReturnType<typeof relyingParties>
}

export const wireVerification = ({ config, database, keys, now, recordAudit }: AuditedBase, others: Others) =>
  verification({
    database,
    now,
    recordAudit,
    crypto: nodeCrypto,
    identifyDesk: others.relyingParties.identifyDesk,
    findPurpose: others.relyingParties.findPurpose,
    narrowPurpose: others.relyingParties.narrowPurpose,
    registrationStatement: others.relyingParties.registrationStatement,
    claimsOf,
    typeOf: (credential) => typeOf(config.baseUrl, credential),
    requestSigner: keys.signer("request-signer"),
    trust: trustOf(keys),
    readStatus: async (uri, index) => {
      const known = await others.issuance.readStatus(uri, index)
      if (known === undefined) return undefined
      return { status: known.status, ageSeconds: Math.max(0, (now().getTime() - known.asOf.getTime()) / 1000) }
    },
    sealingKey: keys.secret("session-encryption"),
    baseUrl: config.baseUrl,
    walletAddress: `${config.baseUrl}/dompet/#/permintaan`,
    finishAddress: `${config.baseUrl}/periksa/#/selesai`,
  })

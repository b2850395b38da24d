import { nodeCrypto } from "@jatidiri/keys"
import { officers } from "@jatidiri/officers"
import type { AuditedBase } from "../base.ts"

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64")

export const wireOfficers = ({ config, database, keys, now, recordAudit }: AuditedBase) =>
  officers({
    database,
    now,
    recordAudit,
    crypto: nodeCrypto,
    mandateSigner: keys.signer("mandate-signer"),
    trust: { anchors: keys.anchors.map(base64), demo: keys.demo },
    relyingPartyId: new URL(config.baseUrl).hostname,
    origin: config.baseUrl,
  })

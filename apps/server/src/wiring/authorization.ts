import { authorization } from "@jatidiri/authorization"
import { configurationIds } from "@jatidiri/issuance"
import { nodeCrypto } from "@jatidiri/keys"
import type { AuditedBase } from "../base.ts"

export const wireAuthorization = ({ config, database, keys, now, recordAudit, log }: AuditedBase) =>
  authorization({
    database,
    now,
    recordAudit,
    crypto: nodeCrypto,
    issuer: config.baseUrl,
    configurations: configurationIds,
    cookieKeys: [Buffer.from(keys.secret("cookies")).toString("base64url")],
    tokenKey: keys.secret("access-tokens"),
    onBroken: (error) => log.broken("authorization.broken", error),
  })

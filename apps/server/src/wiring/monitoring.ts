import { monitoring } from "@jatidiri/monitoring"
import type { officers } from "@jatidiri/officers"
import type { AuditedBase } from "../base.ts"

type Others = { readonly officers: Pick<ReturnType<typeof officers>, "identifyOfficer"> }

export const wireMonitoring = ({ config, database, now, recordAudit }: AuditedBase, others: Others) =>
  monitoring({
    database,
    now,
    recordAudit,
    baseUrl: config.baseUrl,
    identifyOfficer: others.officers.identifyOfficer,
    isOpenToRead: () => config.mode === "demo",
  })

import { audit } from "@jatidiri/audit"
import type { Base } from "../base.ts"

export const wireAudit = ({ database, now }: Base) => audit({ database, now })

import type { Result } from "@jatidiri/kernel"
import type { Needs, PermissionRefusal, SignedInOfficer } from "../../needs.ts"
import type { SiteRefusal } from "../../site-contract.ts"

/** What the rooms of sites, bookings and queues are refused with. */
export type SiteDoorRefusal = SiteRefusal | PermissionRefusal | "command-differs"
export type Answered<Value, Code extends SiteDoorRefusal = SiteDoorRefusal> = Promise<Result<Value, Code>>
export type SiteRoom = Pick<
  Needs,
  | "database"
  | "now"
  | "recordAudit"
  | "reasonNotTo"
  | "findOfficerName"
  | "findRegion"
  | "nameRegions"
  | "findRequestStanding"
  | "addServicePoint"
  | "changeServicePoint"
  | "listServicePoints"
>
export type Officer = SignedInOfficer | undefined

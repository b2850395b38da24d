import type { Queries, Tx } from "@jatidiri/database"
import type { SiteKind } from "./site-contract.ts"

/** What mandates point at; the id is the site's. */
export type ServicePoint = {
  readonly id: string
  readonly name: string
  readonly kind: SiteKind
  readonly regionCode: string
  readonly dailyQuota: number
}

/** What sites and bookings ask of the house beside what rounds do. */
export type SiteNeeds = {
  /** How an activation request stands, by the id that only the phone knows which made it. */
  readonly findRequestStanding: (queries: Queries, requestId: string) => Promise<string | undefined>
  /** The same id again changes nothing. */
  readonly addServicePoint: (tx: Tx, point: ServicePoint, actor: string) => Promise<void>
  readonly changeServicePoint: (
    tx: Tx,
    actor: string,
    point: Pick<ServicePoint, "id" | "name" | "dailyQuota">,
  ) => Promise<void>
  readonly listServicePoints: (
    queries: Queries,
  ) => Promise<
    readonly (ServicePoint & { readonly officers: readonly { readonly officerId: string; readonly name: string }[] })[]
  >
}

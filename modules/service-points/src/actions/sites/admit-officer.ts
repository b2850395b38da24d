import type { Queries, Tx } from "@jatidiri/database"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { PermissionRefusal, SignedInOfficer } from "../../needs.ts"
import { findSite, isSiteOfficer, lockSite, type SiteRow } from "../../store/sites.ts"
import type { Officer, SiteRoom } from "./needs.ts"

export type Admitted = { readonly officerId: string; readonly site: SiteRow }

/** Whoever may issue mandates in a region decides on its sites. */
export const mayDecide = (needs: SiteRoom, officer: Officer, regionCode: string): PermissionRefusal | undefined =>
  needs.reasonNotTo(officer, "issue-mandates", regionCode)

/** Whoever serves or decides in a region may ask for a site there and look at it on the spot. */
export const mayCheck = (needs: SiteRoom, officer: Officer, regionCode: string): PermissionRefusal | undefined =>
  mayDecide(needs, officer, regionCode) === undefined ? undefined : needs.reasonNotTo(officer, "activate", regionCode)

type Judge = (needs: SiteRoom, officer: Officer, regionCode: string) => PermissionRefusal | undefined
type Asked = { readonly officer: Officer; readonly siteId: string }

/** The site as it is, held against other changes, for an officer who may do this there. */
export const lockFor = async (
  needs: SiteRoom,
  tx: Tx,
  { officer, siteId, may }: Asked & { readonly may: Judge },
): Promise<Result<Admitted, PermissionRefusal | "site-unknown">> => {
  if (officer === undefined) return refuse("not-signed-in")
  const site = await tx.find(lockSite, siteId)
  if (site === undefined) return refuse("site-unknown")
  const refusal = may(needs, officer, site.region_code)
  return refusal === undefined ? accept({ officerId: officer.officerId, site }) : refuse(refusal)
}

const servesAt = async (queries: Queries, officer: SignedInOfficer, siteId: string): Promise<boolean> =>
  officer.servicePoint.id === siteId || (await queries.find(isSiteOfficer, siteId, officer.officerId)) !== undefined

/** The site for one who serves there: it is his own service point, or he is named for it. */
export const admitAtDesk = async (
  needs: SiteRoom,
  queries: Queries,
  { officer, siteId }: Asked,
): Promise<Result<Admitted, PermissionRefusal | "site-unknown" | "not-at-site">> => {
  if (officer === undefined) return refuse("not-signed-in")
  const site = await queries.find(findSite, siteId)
  if (site === undefined) return refuse("site-unknown")
  const refusal = needs.reasonNotTo(officer, "activate", site.region_code)
  if (refusal !== undefined) return refuse(refusal)
  return (await servesAt(queries, officer, siteId))
    ? accept({ officerId: officer.officerId, site })
    : refuse("not-at-site")
}

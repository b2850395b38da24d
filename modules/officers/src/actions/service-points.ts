import type { Queries, Tx } from "@jatidiri/database"
import type { Needs } from "../needs.ts"
import { listServicePointRows, updateServicePoint } from "../store/service-points.ts"
import type { NewServicePoint } from "./people.ts"

/** A service point with who serves there. */
export type KnownServicePoint = NewServicePoint & {
  readonly officers: readonly { readonly officerId: string; readonly name: string }[]
}

/** All service points; those that no room else knows of are a handful. */
export const listServicePoints = async (queries: Queries): Promise<readonly KnownServicePoint[]> =>
  (await queries.rows(listServicePointRows)).map(({ service_point_id, name, kind, region_code, ...row }) => ({
    ...{ id: service_point_id, name, kind, regionCode: region_code, dailyQuota: row.daily_quota },
    officers: row.officers,
  }))

/** What officers and mandates show of a service point from now on; region and kind stay. */
export const changeServicePoint =
  (needs: Needs) =>
  async (
    tx: Tx,
    actor: string,
    { id, name, dailyQuota }: Pick<NewServicePoint, "id" | "name" | "dailyQuota">,
  ): Promise<void> => {
    if ((await tx.run(updateServicePoint, id, name, dailyQuota)) === 0) return
    await needs.recordAudit(tx, { action: "service-point.changed", actor, subject: `service-point:${id}` })
  }

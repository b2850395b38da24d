import { insertSiteOfficers, listKnownSites } from "../../store/sites.ts"
import type { SiteRoom } from "./needs.ts"
import { noteEvent } from "./note-event.ts"
import { writeSite } from "./request-site.ts"
import { writeHours } from "./write-settings.ts"

/** An office's usual week until somebody says otherwise: Monday to Thursday with a break, Friday with a longer one. */
const usualHours = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, opens: 480, closes: weekday === 5 ? 690 : 720 },
  { weekday, opens: weekday === 5 ? 810 : 780, closes: 900 },
])
const usualMinutes = 10
const usualWalkInPercent = 40
/** What one counter does in such a day. */
const peopleACounter = 30

type Point = Awaited<ReturnType<SiteRoom["listServicePoints"]>>[number]

const adopt = (needs: SiteRoom, point: Point): Promise<void> =>
  needs.database.transaction(async (tx) => {
    const { id: siteId, name, kind, regionCode, dailyQuota, officers } = point
    const rules = { minutes: usualMinutes, walkInPercent: usualWalkInPercent, dailyQuota }
    const counters = Math.min(60, Math.max(1, Math.ceil(dailyQuota / peopleACounter)))
    const site = { siteId, name, kind, regionCode, address: "", counters, ...rules }
    if ((await writeSite(tx, { ...site, state: "active", since: needs.now() })) === 0) return
    await writeHours(tx, siteId, { hours: usualHours })
    const [ids, names] = [officers.map(({ officerId }) => officerId), officers.map((officer) => officer.name)]
    await tx.run(insertSiteOfficers, siteId, ids, names)
    await noteEvent(needs, tx, { siteId, actor: "system", kind: "adopted" })
  })

/** Makes an active site of each service point that mandates name and that has none; repeating it changes nothing. */
export const adoptSites = (needs: SiteRoom) => async (): Promise<void> => {
  const points = await needs.listServicePoints(needs.database)
  const ids = points.map(({ id }) => id)
  const known = new Set((await needs.database.rows(listKnownSites, ids)).map(({ site_id }) => site_id))
  for (const point of points) if (!known.has(point.id)) await adopt(needs, point)
}

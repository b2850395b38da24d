import type { ServicePoint, SiteNeeds } from "../src/site-needs.ts"

type Point = ServicePoint & { readonly officers: readonly { readonly officerId: string; readonly name: string }[] }

/** What activation and officers know that sites ask for. */
export const makeOffice = () => ({
  /** How each activation request stands, by its id. */
  requests: new Map<string, string>(),
  points: new Map<string, Point>(),
})

export const officeOf = ({ requests, points }: ReturnType<typeof makeOffice>): SiteNeeds => ({
  findRequestStanding: async (_queries, requestId) => requests.get(requestId),
  addServicePoint: async (_tx, point) => {
    if (!points.has(point.id)) points.set(point.id, { ...point, officers: [] })
  },
  changeServicePoint: async (_tx, _actor, { id, name, dailyQuota }) => {
    const known = points.get(id)
    if (known !== undefined) points.set(id, { ...known, name, dailyQuota })
  },
  listServicePoints: async () => [...points.values()],
})

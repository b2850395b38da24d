import type { cards } from "@jatidiri/cards"
import { monitoring, type Needs } from "@jatidiri/monitoring"
import type { officers } from "@jatidiri/officers"
import type { rights } from "@jatidiri/rights"
import type { servicePoints } from "@jatidiri/service-points"
import type { AuditedBase } from "../base.ts"

type Others = {
  readonly officers: Pick<ReturnType<typeof officers>, "identifyOfficer" | "findServicePoint">
  readonly servicePoints: Pick<ReturnType<typeof servicePoints>, "regionOfPlace">
  readonly cards: Pick<ReturnType<typeof cards>, "coverOf">
  readonly rights: Pick<ReturnType<typeof rights>, "listVoices">
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Rounds and sites are known where they are kept; a service point that is no site yet, where officers serve. */
const regionOfPlace =
  ({ officers, servicePoints }: Others): Needs["regionOfPlace"] =>
  async (queries, kind, id) => {
    if (!uuid.test(id)) return undefined
    const region = await servicePoints.regionOfPlace(queries, kind, id)
    if (region !== undefined || kind === "field-round") return region
    return (await officers.findServicePoint(queries, id))?.regionCode
  }

export const wireMonitoring = ({ config, database, now, recordAudit }: AuditedBase, others: Others) =>
  monitoring({
    database,
    now,
    recordAudit,
    baseUrl: config.baseUrl,
    identifyOfficer: others.officers.identifyOfficer,
    regionOfPlace: regionOfPlace(others),
    coverOf: others.cards.coverOf,
    listVoices: async (queries, regionCode, offset) => {
      const { voices, counts, ...rest } = await others.rights.listVoices(queries, regionCode, offset)
      return { voices: [...voices], counts: [...counts], ...rest }
    },
    isOpenToRead: () => config.mode === "demo",
  })

import type { activation } from "@jatidiri/activation"
import type { Queries } from "@jatidiri/database"
import type { issuance } from "@jatidiri/issuance"
import type { officers } from "@jatidiri/officers"
import type { residents } from "@jatidiri/residents"
import { type Needs, servicePoints } from "@jatidiri/service-points"
import type { AuditedBase } from "../base.ts"
import { counterRecord } from "./residents.ts"

type SitePromises = "addServicePoint" | "changeServicePoint" | "listServicePoints"

type Others = {
  readonly officers: Pick<
    ReturnType<typeof officers>,
    "identifyOfficer" | "reasonNotTo" | "findOfficerName" | "assignToRound" | "endRound" | SitePromises
  >
  readonly residents: Pick<
    ReturnType<typeof residents>,
    | "listIdsByNik"
    | "listByCohort"
    | "listByAgency"
    | "listByRt"
    | "listGroups"
    | "listEligible"
    | "listResidents"
    | "readPhoto"
    | "findRegion"
    | "nameRegions"
  >
  readonly issuance: Pick<ReturnType<typeof issuance>, "listStatusUris">
  readonly activation: Pick<
    ReturnType<typeof activation>,
    "findRequestStanding" | "listActive" | "yieldOf" | "roundDays"
  >
}

const pageSize = 1000

/** The register says who could be activated, activation who is: asked page by page, neither sees the other's rows. */
const listNotActivated =
  ({ residents, activation }: Others): Needs["listNotActivated"] =>
  async (queries, regionCode, limit) => {
    const found: string[] = []
    let after = "0"
    for (;;) {
      const page = await residents.listEligible(queries, { regionCode, after, limit: pageSize })
      const active = new Set(await activation.listActive(queries, page))
      found.push(...page.filter((id) => !active.has(id)))
      after = page.at(-1) ?? after
      if (page.length < pageSize || found.length >= limit) return found.slice(0, limit)
    }
  }

const listResidents =
  ({ residents }: Others): Needs["listResidents"] =>
  async (queries: Queries, residentIds) => {
    const records = await residents.listResidents(queries, residentIds)
    return records
      .filter(({ registerStatus }) => registerStatus === "active")
      .map((resident) => ({ ...counterRecord(resident), regency: resident.address.regency }))
  }

export const wireServicePoints = ({ database, keys, now, recordAudit }: AuditedBase, others: Others) =>
  servicePoints({
    ...{ database, now, recordAudit },
    identifyOfficer: others.officers.identifyOfficer,
    reasonNotTo: others.officers.reasonNotTo,
    findOfficerName: others.officers.findOfficerName,
    assignToRound: others.officers.assignToRound,
    endRound: others.officers.endRound,
    addServicePoint: others.officers.addServicePoint,
    changeServicePoint: others.officers.changeServicePoint,
    listServicePoints: others.officers.listServicePoints,
    findRequestStanding: others.activation.findRequestStanding,
    listByNik: others.residents.listIdsByNik,
    listNotActivated: listNotActivated(others),
    listByCohort: others.residents.listByCohort,
    listByAgency: others.residents.listByAgency,
    listByRt: others.residents.listByRt,
    listGroups: others.residents.listGroups,
    listActive: others.activation.listActive,
    listResidents: listResidents(others),
    readSmallPhoto: async (queries, residentId) => (await others.residents.readPhoto(queries, residentId))?.small,
    findRegion: others.residents.findRegion,
    nameRegions: others.residents.nameRegions,
    yieldOf: others.activation.yieldOf,
    roundDays: others.activation.roundDays,
    listStatusUris: others.issuance.listStatusUris,
    trust: { anchors: keys.anchors.map((anchor) => Buffer.from(anchor).toString("base64")), demo: keys.demo },
  })

import type { activation } from "@jatidiri/activation"
import type { audit } from "@jatidiri/audit"
import type { issuance } from "@jatidiri/issuance"
import { nodeCrypto } from "@jatidiri/keys"
import { isWorkingDay } from "@jatidiri/monitoring"
import type { officers } from "@jatidiri/officers"
import type { Resident, residents } from "@jatidiri/residents"
import { type Needs, type Person, rights } from "@jatidiri/rights"
import type { AuditedBase } from "../base.ts"

type Others = {
  readonly audit: Pick<ReturnType<typeof audit>, "trailOf">
  readonly officers: Pick<ReturnType<typeof officers>, "identifyOfficer" | "reasonNotTo" | "findOfficerName">
  readonly residents: Pick<
    ReturnType<typeof residents>,
    "findResident" | "findResidentByNik" | "listIdsByNik" | "listResidents" | "exportResident" | "nameRegions"
  >
  readonly activation: Pick<
    ReturnType<typeof activation>,
    "findBindingByKey" | "holdActive" | "stopAtRequest" | "listInForce" | "listBindingIds"
  >
  readonly issuance: Pick<ReturnType<typeof issuance>, "pauseCredentials" | "resumeCredentials">
}

const personOf = ({ residentId, name, nik, birthDay, isEverMarried, address }: Resident): Person => ({
  ...{ residentId, name, nik, birthDay, isEverMarried, regionCode: address.regionCode },
})

const personNeeds = ({ residents }: Others): Pick<Needs, "findPerson" | "findPersonByNik" | "listByNik"> => ({
  findPerson: async (queries, residentId) => {
    const found = await residents.findResident(queries, residentId)
    return found === undefined ? undefined : personOf(found)
  },
  findPersonByNik: async (queries, nik) => {
    const found = await residents.findResidentByNik(queries, nik)
    return found?.registerStatus === "active" ? personOf(found) : undefined
  },
  listByNik: async (queries, regionCode, niks) => {
    const ids = await residents.listIdsByNik(queries, regionCode, niks)
    const found = await residents.listResidents(queries, ids)
    return found.map(({ residentId, address }) => ({ residentId, regionCode: address.regionCode }))
  },
})

/** The binding is held first, so that nothing is signed for it while it is paused. */
const bindingNeeds = ({
  activation,
  issuance,
}: Others): Pick<Needs, "findBindingByKey" | "endBinding" | "pauseBinding" | "resumeBinding" | "listInForce"> => ({
  findBindingByKey: activation.findBindingByKey,
  listInForce: activation.listInForce,
  endBinding: activation.stopAtRequest,
  pauseBinding: async (tx, residentId) => {
    const bindingId = await activation.holdActive(tx, residentId)
    if (bindingId !== undefined) await issuance.pauseCredentials(tx, bindingId)
    return bindingId
  },
  resumeBinding: issuance.resumeCredentials,
})

export const wireRights = ({ config, database, keys, now, recordAudit }: AuditedBase, others: Others) =>
  rights({
    ...{ database, now, recordAudit, isWorkingDay, crypto: nodeCrypto },
    baseUrl: config.baseUrl,
    isDemo: keys.demo,
    identifyOfficer: others.officers.identifyOfficer,
    reasonNotTo: others.officers.reasonNotTo,
    findOfficerName: others.officers.findOfficerName,
    exportResident: others.residents.exportResident,
    nameRegions: others.residents.nameRegions,
    trailOf: async (queries, residentId, limit) => {
      const bindingIds = await others.activation.listBindingIds(queries, residentId)
      return others.audit.trailOf(queries, { residentId, bindingIds }, limit)
    },
    ...personNeeds(others),
    ...bindingNeeds(others),
  })

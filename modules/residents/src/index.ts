import { join } from "node:path"
import { exportResident } from "./actions/export-resident.ts"
import { findRegion, nameRegions } from "./actions/find-region.ts"
import { findFamilyCard, findGone, findResident, findResidentByNik } from "./actions/find-resident.ts"
import { importResidents } from "./actions/import-residents.ts"
import { countUnrecorded, listPrintReady, readRelease } from "./actions/list-due-for-card.ts"
import { listByAgency, listByCohort, listByRt, listGroups } from "./actions/list-groups.ts"
import { listEligible, listIdsByNik, listResidents } from "./actions/list-residents.ts"
import { loadRegions } from "./actions/load-regions.ts"
import { readPhoto } from "./actions/read-photo.ts"
import { isLoaded, sampleEligible } from "./actions/sample-eligible.ts"
import { reasonNotToActivate } from "./domain/wajib-ktp.ts"
import { generateResidents } from "./generate/generate-residents.ts"
import type { Needs } from "./needs.ts"

export type { HeldFact } from "./actions/export-resident.ts"
export type { ImportOptions } from "./actions/import-residents.ts"
export type { DueForCard } from "./actions/list-due-for-card.ts"
export type { GroupMember, Groups } from "./actions/list-groups.ts"
export type { Photo } from "./actions/read-photo.ts"
export type { SampleResident } from "./actions/sample-eligible.ts"
export type { Address, FamilyCard, FamilyMember, Person, Resident } from "./domain/resident.ts"
export { type ActivationObstacle, isRecorded, isWajibKtp } from "./domain/wajib-ktp.ts"
export type { GenerateOptions } from "./generate/generate-residents.ts"
export { generateResidents } from "./generate/generate-residents.ts"
export { isRegency } from "./generate/places.ts"
export type { ImportProgress, ImportRefusal, ImportReport } from "./import/report-types.ts"
export type { Needs, RecordAudit } from "./needs.ts"

/** The population register: its people, their regions, and how releases of it come in. */
export const residents = (needs: Needs) => ({
  routes: [],
  jobs: [],
  migrations: { module: "residents", folder: join(import.meta.dirname, "../migrations") },
  findResident,
  findFamilyCard,
  findGone,
  findResidentByNik,
  exportResident,
  findRegion,
  nameRegions,
  listResidents,
  listIdsByNik,
  listEligible: listEligible(needs),
  listByCohort: listByCohort(needs),
  listByAgency: listByAgency(needs),
  listByRt: listByRt(needs),
  listGroups,
  listPrintReady,
  readRelease,
  countUnrecorded,
  readPhoto: readPhoto(needs),
  reasonNotToActivate,
  importResidents: importResidents(needs),
  loadRegions: () => loadRegions(needs.database),
  generateResidents,
  isLoaded: () => isLoaded(needs.database),
  sampleEligible,
})

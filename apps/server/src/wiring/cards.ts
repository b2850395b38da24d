import type { activation } from "@jatidiri/activation"
import { cards, type Needs } from "@jatidiri/cards"
import { parseDay, parseNik } from "@jatidiri/kernel"
import { isWorkingDay } from "@jatidiri/monitoring"
import type { officers } from "@jatidiri/officers"
import { isRecorded, type Resident, type residents } from "@jatidiri/residents"
import type { AuditedBase } from "../base.ts"
import { counterRecord } from "./residents.ts"

type Others = {
  readonly officers: Pick<
    ReturnType<typeof officers>,
    | "identifyOfficer"
    | "reasonNotTo"
    | "nameOfficers"
    | "findServicePoint"
    | "findServicePointOf"
    | "listServicePointsWithin"
  >
  readonly residents: Pick<
    ReturnType<typeof residents>,
    "listPrintReady" | "readRelease" | "countUnrecorded" | "listResidents" | "findResidentByNik"
  >
  readonly activation: Pick<ReturnType<typeof activation>, "listBlankEntries">
}

/** Somebody as a printer or a letter needs him; nobody who is no longer active in the register. */
const printedRecord = (resident: Resident): Awaited<ReturnType<Needs["listResidents"]>> =>
  resident.registerStatus === "active"
    ? [
        {
          ...counterRecord(resident),
          ...{ regency: resident.address.regency, isRecorded: isRecorded(resident), card: resident.cardStatus },
        },
      ]
    : []

const findByNik =
  ({ residents }: Others): Needs["findResidentByNik"] =>
  async (queries, nik) => {
    const judged = parseNik(nik)
    const found = judged.ok ? await residents.findResidentByNik(queries, judged.value) : undefined
    return found === undefined ? undefined : printedRecord(found)[0]
  }

const isOpen = (text: string): boolean => {
  const day = parseDay(text)
  return day.ok && isWorkingDay(day.value)
}

export const wireCards = ({ database, keys, now, recordAudit }: AuditedBase, others: Others) =>
  cards({
    ...{ database, now, recordAudit, demo: keys.demo },
    identifyOfficer: others.officers.identifyOfficer,
    reasonNotTo: others.officers.reasonNotTo,
    findSite: others.officers.findServicePoint,
    findSiteOf: others.officers.findServicePointOf,
    listSites: others.officers.listServicePointsWithin,
    nameOfficers: others.officers.nameOfficers,
    listBlankEntries: others.activation.listBlankEntries,
    listPrintReady: others.residents.listPrintReady,
    readRelease: others.residents.readRelease,
    countUnrecorded: others.residents.countUnrecorded,
    listResidents: async (queries, ids) => (await others.residents.listResidents(queries, ids)).flatMap(printedRecord),
    findResidentByNik: findByNik(others),
    isWorkingDay: isOpen,
  })

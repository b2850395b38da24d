import type { ResidentRecord as CounterRecord } from "@jatidiri/activation"
import type { FamilyCard as CardRecord, ResidentRecord as FaceRecord } from "@jatidiri/issuance"
import { parseDay } from "@jatidiri/kernel"
import { type FamilyCard, type Resident, residents } from "@jatidiri/residents"
import type { AuditedBase } from "../base.ts"
import type { ActivationNeighbours } from "./activation.ts"
import type { IssuanceNeighbours } from "./issuance.ts"

type Residents = ReturnType<typeof residents>

export const wireResidents = ({ config, database, now, recordAudit }: AuditedBase) =>
  residents({
    database,
    now,
    recordAudit,
    ...(config.photosFolder === undefined ? {} : { photoFolder: config.photosFolder }),
  })

const addressLine = ({ street, rt, rw, village, district }: Resident["address"]): string =>
  `${street}, RT ${rt}/RW ${rw}, ${village}, ${district}`

/** The register's own row behind each counter record, for the rule that needs all of it; it never travels with it. */
const registerRowOf = new WeakMap<CounterRecord, Resident>()

/** Somebody as an officer sees him who compares a face with a record. */
export const counterRecord = (resident: Resident): CounterRecord => {
  const record: CounterRecord = {
    residentId: resident.residentId,
    nik: resident.nik,
    name: resident.name,
    birthDay: resident.birthDay,
    birthPlace: resident.birthPlace,
    sex: resident.sex,
    address: addressLine(resident.address),
    regionCode: resident.address.regionCode,
    recording: resident.recordingStatus,
    cohort: resident.cohort,
    agency: resident.agency ?? "",
  }
  registerRowOf.set(record, resident)
  return record
}

/** The register's answers in activation's words. */
export const residentForActivation = (
  room: Residents,
): Pick<
  ActivationNeighbours,
  "findResident" | "findResidentByNik" | "listResidents" | "findGone" | "readPhoto" | "reasonNotToActivate"
> => ({
  findResident: async (queries, residentId) => {
    const found = await room.findResident(queries, residentId)
    return found === undefined ? undefined : counterRecord(found)
  },
  findResidentByNik: async (queries, nik) => {
    const found = await room.findResidentByNik(queries, nik)
    return found === undefined ? undefined : counterRecord(found)
  },
  listResidents: async (queries, residentIds) => (await room.listResidents(queries, residentIds)).map(counterRecord),
  findGone: room.findGone,
  readPhoto: async (queries, residentId) => {
    const photo = await room.readPhoto(queries, residentId)
    return photo === undefined ? undefined : { mediaType: photo.mediaType, bytes: photo.portrait }
  },
  reasonNotToActivate: (resident, day) => {
    const row = registerRowOf.get(resident)
    if (row === undefined) throw new Error("activation judges only records that the register gave it")
    const judged = parseDay(day)
    if (!judged.ok) throw new Error("activation asks about a day that is none")
    return room.reasonNotToActivate(row, judged.value)
  },
})

const faceRecord = (resident: Resident): FaceRecord => ({ ...resident })

/** A family card tells marriages apart by being recorded; the four words of the KTP do not. */
const cardRecord = (card: FamilyCard): CardRecord => ({
  ...card,
  members: card.members.map((member) => ({ ...member, maritalStatus: member.familyMaritalStatus })),
})

/** The register's answers in the issuer's words: only who is active. */
export const residentForIssuance = (
  room: Residents,
): Pick<IssuanceNeighbours, "findResident" | "findFamilyCard" | "readPhoto"> => ({
  findResident: async (queries, residentId) => {
    const found = await room.findResident(queries, residentId)
    return found === undefined || found.registerStatus !== "active" ? undefined : faceRecord(found)
  },
  findFamilyCard: async (queries, residentId) => {
    const found = await room.findFamilyCard(queries, residentId)
    return found === undefined ? undefined : cardRecord(found)
  },
  readPhoto: room.readPhoto,
})

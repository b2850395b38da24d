import type { ResidentRecord as CounterRecord } from "@jatidiri/activation"
import type { ResidentRecord as FaceRecord } from "@jatidiri/issuance"
import type { Day } from "@jatidiri/kernel"
import { type Resident, type ResidentWithFamily, residents } from "@jatidiri/residents"
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

/** The counter's view, with the register's own row beside it for the rule that needs all of it. */
type CounterRecordOf = CounterRecord & { readonly register: Resident }

const counterRecord = (resident: Resident): CounterRecordOf => ({
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
  register: resident,
})

/** The register's answers in activation's words. */
export const residentForActivation = (
  room: Residents,
): Pick<ActivationNeighbours, "findResident" | "findResidentByNik" | "readPhoto" | "reasonNotToActivate"> => ({
  findResident: async (queries, residentId) => {
    const found = await room.findResident(queries, residentId)
    return found === undefined ? undefined : counterRecord(found)
  },
  findResidentByNik: async (queries, nik) => {
    const found = await room.findResidentByNik(queries, nik)
    return found === undefined ? undefined : counterRecord(found)
  },
  readPhoto: async (queries, residentId) => {
    const photo = await room.readPhoto(queries, residentId, "portrait")
    return photo === undefined ? undefined : { mediaType: photo.mediaType, bytes: photo.bytes }
  },
  // Activation hands back the very record it was given above.
  reasonNotToActivate: (resident, day) => room.reasonNotToActivate((resident as CounterRecordOf).register, day as Day),
})

const faceRecord = (resident: ResidentWithFamily): FaceRecord => ({ ...resident })

/** The register's answers in the issuer's words: only who is active, both sizes of the photo together. */
export const residentForIssuance = (room: Residents): Pick<IssuanceNeighbours, "findResident" | "readPhoto"> => ({
  findResident: async (queries, residentId) => {
    const found = await room.findResident(queries, residentId)
    return found === undefined || found.registerStatus !== "active" ? undefined : faceRecord(found)
  },
  readPhoto: async (queries, residentId) => {
    const portrait = await room.readPhoto(queries, residentId, "portrait")
    const small = await room.readPhoto(queries, residentId, "small")
    if (portrait === undefined || small === undefined) return undefined
    return { mediaType: portrait.mediaType, portrait: portrait.bytes, small: small.bytes }
  },
})

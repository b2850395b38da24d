import { ageOn, type Day } from "@jatidiri/kernel"
import { recordedStatuses } from "./codes.ts"
import type { Resident } from "./resident.ts"

const ageOfDuty = 17
const ageOfRecording = 16

/**
 * Obliged to hold a KTP on that day: a citizen, or a foreigner with a permanent stay permit, who is 17 or is or was
 * married (UU 23/2006 jo. 24/2013 Pasal 63). The same rule is `residents.is_wajib_ktp` in SQL; a test holds them together.
 */
export const isWajibKtp = (
  person: Pick<Resident, "birthDay" | "nationality" | "stayPermitNumber" | "isEverMarried">,
  day: Day,
): boolean => {
  const isMeant = person.nationality !== "WNA" || person.stayPermitNumber !== undefined
  return isMeant && (person.isEverMarried || ageOn(person.birthDay, day) >= ageOfDuty)
}

/** Biometrics are recorded and no failure is open. */
export const isRecorded = (person: Pick<Resident, "recordingStatus">): boolean =>
  recordedStatuses.includes(person.recordingStatus)

/** `not-active` has moved away or was deactivated. */
export type ActivationObstacle = "deceased" | "not-active" | "under-age" | "not-recorded"

/**
 * Why this person cannot be given a digital identity on that day, whatever the officer sees; nothing when he can.
 * Permendagri 72/2022 Pasal 18(2): who holds a KTP-el or has completed recording; recording is from 16, or on marriage.
 */
export const reasonNotToActivate = (
  person: Pick<
    Resident,
    | "birthDay"
    | "nationality"
    | "stayPermitNumber"
    | "isEverMarried"
    | "registerStatus"
    | "recordingStatus"
    | "cardStatus"
  >,
  day: Day,
): ActivationObstacle | undefined => {
  if (person.registerStatus === "deceased") return "deceased"
  if (person.registerStatus !== "active") return "not-active"
  if (ageOn(person.birthDay, day) < ageOfRecording && !isWajibKtp(person, day)) return "under-age"
  return person.cardStatus === "held" || isRecorded(person) ? undefined : "not-recorded"
}

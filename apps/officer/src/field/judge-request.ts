import { type EligibilityRefusal, requestDays } from "@jatidiri/activation/contract"
import { parseRequest, verifyRequest } from "@jatidiri/field"
import { accept, ageOn, jakartaDay, parseDay, type Result, refuse } from "@jatidiri/kernel"
import type { PackedResident } from "@jatidiri/service-points/contract"
import { webCrypto } from "@jatidiri/web"
import { readRequestText } from "../desk/request-text.ts"
import { findInPack, type OpenPack } from "../pack/open-pack.ts"

const clockLeewaySeconds = 300
const ageOfRecording = 16
/** Biometrics are recorded and no failure is open (Permendagri 72/2022 Pasal 18(2)). */
const recorded: readonly string[] = [
  ...["BIO_CAPTURED", "PROCESSING", "SENT_FOR_ENROLLMENT", "RECEIVED_AT_CENTRAL", "PRINT_READY_RECORD"],
  ...["SENT_FOR_CARD_PRINTING", "CARD_PRINTED", "CARD_SHIPPED", "CARD_ISSUED"],
]

export type FoundInField = {
  readonly request: string
  readonly resident: PackedResident
  readonly refusal: EligibilityRefusal | undefined
}

export type RequestRefusal =
  | "unreadable"
  | "only-online"
  | "bad-signature"
  | "request-expired"
  | "signed-in-future"
  | "not-in-pack"

/** The office's rule on the facts that a pack has. Who married before 16 is only known at the office, which may still say yes. */
export const reasonNotEligible = (resident: PackedResident, now: number): EligibilityRefusal | undefined => {
  const birthDay = parseDay(resident.birthDay)
  if (birthDay.ok && ageOn(birthDay.value, jakartaDay(new Date(now * 1000))) < ageOfRecording) return "under-age"
  return recorded.includes(resident.recording) ? undefined : "not-recorded"
}

const reasonNotInTime = (iat: number, now: number): RequestRefusal | undefined => {
  if (iat > now + clockLeewaySeconds) return "signed-in-future"
  return now >= iat + requestDays * 86_400 ? "request-expired" : undefined
}

/** What the office would say of a scanned request, said by this device: it must be genuine, in time, and of the round. `now` in seconds. */
export const judgeRequest = async (
  pack: OpenPack,
  text: string,
  now: number,
): Promise<Result<FoundInField, RequestRefusal>> => {
  const read = readRequestText(text)
  if (read === undefined) return refuse("unreadable")
  if (!("request" in read)) return refuse("only-online")
  const parsed = parseRequest(read.request)
  if (!parsed.ok) return refuse("unreadable")
  const verified = await verifyRequest(parsed.value, webCrypto)
  if (!verified.ok) return refuse("bad-signature")
  const late = reasonNotInTime(verified.value.iat, now)
  if (late !== undefined) return refuse(late)
  const resident = await findInPack(pack, verified.value.nik)
  if (resident === undefined) return refuse("not-in-pack")
  return accept({ request: read.request, resident, refusal: reasonNotEligible(resident, now) })
}

import { hashCompact } from "@jatidiri/field"
import { webCrypto } from "@jatidiri/web"
import type { Journal } from "../journal/chain.ts"
import { findMarked, markOf } from "../journal/marks.ts"
import { inJournalOrder } from "../journal/one-by-one.ts"
import { type Noted, signOther } from "../journal/sign-other.ts"
import type { FoundInField } from "./judge-request.ts"

/** Nobody was recorded, or it must be done again; a recording under examination is not healed by another. */
const yetToBeRecorded: readonly string[] = ["UNREGISTERED", "ENROLL_FAILURE_AT_REGIONAL", "ENROLL_FAILURE_AT_CENTRAL"]

/** Whether it helps this resident that he has just been recorded here. */
export const mayBeRecordedHere = ({ refusal, resident }: FoundInField): boolean =>
  refusal === "not-recorded" && yetToBeRecorded.includes(resident.recording)

/** His recording was completed here; the register learns of it later. Noted once a request. */
export const noteRecordingDone = (journal: Journal, request: string, now: number): Promise<Noted> =>
  inJournalOrder(async () => {
    const mark = await markOf("note", request)
    // The note that this request has already: after a kill, or for a resident who came back.
    const known = await findMarked(journal, mark)
    if (known !== undefined) return known
    const request_hash = await hashCompact(request, webCrypto.digest)
    return signOther(journal, { said: { kind: "note", reason: "recording-done", request_hash }, request, mark, now })
  })

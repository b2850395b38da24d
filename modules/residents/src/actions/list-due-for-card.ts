import type { Queries } from "@jatidiri/database"
import { type CardStatus, disabilities, type RecordingStatus } from "../domain/codes.ts"
import { countNotRecorded, listDueForCard, readReleaseSum } from "../store/cards.ts"

/** Somebody for whom a card should be printed. */
export type DueForCard = {
  readonly residentId: string
  readonly regionCode: string
  readonly recording: RecordingStatus
  readonly card: CardStatus
  readonly cohort: string
  readonly isDisabled: boolean
}

const noDisability = disabilities.length

/** A page of those due for a card, in the order of their ids, behind the id `after`; from the empty one on. */
export const listPrintReady = async (queries: Queries, after: string, limit: number): Promise<readonly DueForCard[]> =>
  (await queries.rows(listDueForCard, after === "" ? "0" : after, limit)).map((row) => ({
    ...{ residentId: row.resident_id, regionCode: row.region_code, recording: row.recording_status },
    ...{ card: row.card_status, cohort: row.cohort, isDisabled: row.disability !== noDisability },
  }))

/** Grows whenever a file has changed the register. */
export const readRelease = async (queries: Queries): Promise<string> => (await queries.get(readReleaseSum)).release

/** At least so many people of a region must hold a KTP and are not recorded, by the sums kept at import. */
export const countUnrecorded = async (queries: Queries, regionCode: string): Promise<number> =>
  Number((await queries.get(countNotRecorded, regionCode)).people)

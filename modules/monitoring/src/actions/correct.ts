import type { Tx } from "@jatidiri/database"
import { accept, jakartaDay, type Result, refuse } from "@jatidiri/kernel"
import {
  type Correction,
  type CorrectionRefusal,
  countsFirst,
  leavesBelowZero,
  reasonNotToCorrect,
} from "../domain/correction.ts"
import { parseRegion } from "../domain/region-path.ts"
import type { Needs } from "../needs.ts"
import { addCorrection, countAbove, findCorrection, holdCorrections, regionExists } from "../store/corrections.ts"

type Corrected = { readonly isNew: boolean }
type Given = { readonly correction: Correction; readonly code: string; readonly needs: Needs }

const write = async (tx: Tx, { correction, code, needs }: Given): Promise<void> => {
  const { kind, day, channel, cohort, agency, letter, people, actor } = correction
  const now = needs.now()
  const key = [letter.trim(), code, kind, day, channel, cohort, agency]
  await tx.run(addCorrection, ...key, countsFirst(kind), people, now, jakartaDay(now))
  await needs.recordAudit(tx, {
    action: "figures.corrected",
    actor,
    subject: `region:${code === "" ? "nation" : code}`,
    detail: { kind, people, day },
  })
}

const judgeAndWrite = async (tx: Tx, given: Given): Promise<Result<Corrected, CorrectionRefusal>> => {
  const { kind, day, channel, cohort, agency, letter, people } = given.correction
  await tx.rows(holdCorrections)
  if (!(await tx.get(regionExists, given.code)).there) return refuse("region-unknown")
  const known = await tx.find(findCorrection, letter.trim(), given.code, kind, day, channel, cohort, agency)
  if (known !== undefined) return known.people === people ? accept({ isNew: false }) : refuse("letter-differs")
  const counted = await tx.rows(countAbove, given.code, kind, channel, cohort, agency)
  if (counted.some((one) => leavesBelowZero(given.correction, one))) return refuse("below-zero")
  await write(tx, given)
  return accept({ isNew: true })
}

/**
 * Puts a count right by a letter: a row of its own beside the ledger, which stays as it is. The same letter for the same
 * region, kind, day and group again changes nothing; another number by it is refused.
 */
export const correct =
  (needs: Needs) =>
  async (correction: Correction): Promise<Result<Corrected, CorrectionRefusal>> => {
    const wrong = reasonNotToCorrect(correction, jakartaDay(needs.now()))
    if (wrong !== undefined) return refuse(wrong)
    const code = parseRegion(correction.regionCode)
    if (code === undefined) return refuse("region-unknown")
    return needs.database.transaction((tx) => judgeAndWrite(tx, { correction, code, needs }))
  }

import type { Tx } from "@jatidiri/database"
import { localDay } from "../../../domain/zone.ts"
import type { Needs } from "../../../needs.ts"
import type { LetterKind, RoundReply } from "../../../round-contract.ts"
import { findLetter, insertLetter, type LetterRow, lockNumbers } from "../../../store/letters.ts"
import type { RoundRow } from "../../../store/rounds.ts"

/** `007/JB-IKD/2026`: jemput bola, the office's own series, from 1 each year on the clocks of its region. */
export const letterNumber = ({ number, year }: Pick<LetterRow, "number" | "year">): string =>
  `${String(number).padStart(3, "0")}/JB-IKD/${year}`

export const letterOf = (row: LetterRow): RoundReply["letters"][number] => ({
  ...{ kind: row.kind, number: letterNumber(row), madeAt: row.made_at.toISOString() },
})

const regencyLength = "PP.KK".length
/** The office that writes is the regency's, or the province's for a round of all of it. */
export const officeRegion = (regionCode: string): string => regionCode.slice(0, regencyLength)

type Numbering = { readonly round: RoundRow; readonly kind: LetterKind; readonly actor: string }

/** The letter's number for the round as it is now; the same one however often it is asked for. */
export const numberLetter = async (needs: Needs, tx: Tx, { round, kind, actor }: Numbering): Promise<LetterRow> => {
  const office = officeRegion(round.region_code)
  await tx.rows(lockNumbers, office)
  const known = await tx.find(findLetter, round.round_id, kind, round.version)
  if (known !== undefined) return known
  const year = Number(localDay(round.region_code, needs.now()).slice(0, 4))
  const made = [round.round_id, kind, round.version, actor, needs.now()]
  const letter = await tx.get(insertLetter, office, year, ...made)
  await needs.recordAudit(tx, {
    action: "round.letter-numbered",
    actor,
    subject: `round:${round.round_id}`,
    detail: { kind, number: letterNumber(letter) },
  })
  return letter
}

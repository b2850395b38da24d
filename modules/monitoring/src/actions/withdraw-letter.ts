import { accept, jakartaDay, parseDay, type Result, refuse } from "@jatidiri/kernel"
import type { Needs } from "../needs.ts"
import { holdTargets, targetsOfLetter, withdrawTarget } from "../store/targets.ts"

export type WithdrawLetter = {
  /** The letter that is taken back: all targets that this revision of it set. */
  readonly letter: { readonly from: string; readonly number: string }
  readonly revision: number
  /** The letter that takes it back; it counts from its day on, not before it is entered. */
  readonly by: { readonly from: string; readonly number: string; readonly date: string }
  readonly actor: string
}

export type WithdrawLetterRefusal = "letter-unknown" | "letter-wrong" | "before-the-letter" | "withdrawn-otherwise"

/** A letter's number as the log takes it: one word, whatever the office writes between its parts. */
const asWord = (number: string): string => number.replace(/[^A-Za-z0-9._:/@-]+/g, "-").slice(0, 128)

const isLetter = ({ from, number, date }: WithdrawLetter["by"]): boolean =>
  from.trim() !== "" && number.trim() !== "" && parseDay(date).ok

/**
 * Takes a letter's targets back. The same again changes nothing; a letter that was taken back by another one stays so.
 * What figures said of days before is not changed: then the letter stood.
 */
export const withdrawLetter =
  (needs: Needs) =>
  ({ letter, revision, by, actor }: WithdrawLetter): Promise<Result<{ withdrawn: number }, WithdrawLetterRefusal>> =>
    needs.database.transaction(async (tx) => {
      if (!isLetter(by)) return refuse("letter-wrong")
      await tx.run(holdTargets)
      const targets = await tx.rows(targetsOfLetter, letter.from, letter.number, revision, by.from, by.number, by.date)
      if (targets.length === 0) return refuse("letter-unknown")
      if (targets.some(({ letterDate }) => letterDate !== null && letterDate > by.date))
        return refuse("before-the-letter")
      if (targets.some(({ isWithdrawn, isSame }) => isWithdrawn && !isSame)) return refuse("withdrawn-otherwise")
      const standing = targets.filter(({ isWithdrawn }) => !isWithdrawn)
      const today = jakartaDay(needs.now())
      for (const { targetId } of standing) await tx.run(withdrawTarget, targetId, by.from, by.number, by.date, today)
      if (standing.length > 0) {
        await needs.recordAudit(tx, {
          ...{ action: "target.withdrawn", actor, subject: `letter:${asWord(letter.number)}` },
          detail: { revision, targets: standing.length, from: by.date },
        })
      }
      return accept({ withdrawn: standing.length })
    })

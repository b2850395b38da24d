import type { Tx } from "@jatidiri/database"
import type { Needs, SignedInOfficer } from "../../needs.ts"

/** What the log keeps in one word. */
const longestWord = 256

/** Ids of the register, each once, in as few words as hold them: `12+34+56`. */
const wordsOf = (ids: readonly string[]): readonly string[] => {
  const words: string[] = []
  for (const id of new Set(ids)) {
    const last = words.at(-1)
    const longer = `${last}+${id}`
    if (last === undefined || longer.length > longestWord) words.push(id)
    else words[words.length - 1] = longer
  }
  return words
}

type Look = {
  readonly action: "reviews.looked-at" | "device.looked-at"
  readonly subject?: string
  /** How many rows he saw. */
  readonly shown: number
  readonly residents: readonly string[]
}

/** Whose names a supervisor saw in a list is written down, so that each of them can be told who looked; once a word of ids. */
export const auditLook = async (
  tx: Tx,
  { officerId }: SignedInOfficer,
  { residents, shown, ...what }: Look,
  needs: Needs,
): Promise<void> => {
  for (const word of wordsOf(residents))
    await needs.recordAudit(tx, { ...what, actor: `officer:${officerId}`, detail: { shown, residents: word } })
}

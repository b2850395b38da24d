import { jakartaDay } from "@jatidiri/kernel"
import { priorityOf, ruleOn } from "../domain/priority.ts"
import type { DueForCard, Needs } from "../needs.ts"
import { holdPlace, movePlace, readPlace } from "../store/followed.ts"
import { closeUnlisted, putDue } from "../store/queue.ts"

const peopleAtOnce = 2000

/** A change of the register or of the rules makes the queue anew. */
const stateOf = (release: string, day: string): string => `${release}@${ruleOn(day).from}`

const putPage = async (needs: Needs, people: readonly DueForCard[], release: string): Promise<void> => {
  const now = needs.now()
  const day = jakartaDay(now)
  const rule = ruleOn(day)
  const judged = people.map((due) => priorityOf(due, rule))
  const columns = [
    people.map(({ residentId }) => residentId),
    people.map(({ regionCode }) => regionCode),
    judged.map(({ cause }) => cause),
    judged.map(({ reason }) => reason),
    judged.map((one) => one.class),
  ]
  await needs.database.run(putDue, ...columns, day, now, release)
}

/** Page by page, each for itself: a stopped server begins again and changes nothing that was right. */
const putAll = async (needs: Needs, release: string): Promise<void> => {
  for (let after = ""; ; ) {
    const people = await needs.listPrintReady(needs.database, after, peopleAtOnce)
    const last = people.at(-1)
    if (last === undefined) return
    await putPage(needs, people, release)
    after = last.residentId
  }
}

/**
 * Brings the queue to what the register lists, when that has changed. Who is no longer listed leaves it at the end, and
 * only when no file changed the register meanwhile; else the next run does it all again.
 */
export const refreshQueue = (needs: Needs) => async (): Promise<void> => {
  const release = await needs.readRelease(needs.database)
  const wanted = stateOf(release, jakartaDay(needs.now()))
  if ((await needs.database.get(readPlace, "register")).place === wanted) return
  await putAll(needs, release)
  await needs.database.transaction(async (tx) => {
    await tx.get(holdPlace, "register")
    if ((await needs.readRelease(tx)) !== release) return
    await tx.run(closeUnlisted, release, needs.now())
    await tx.run(movePlace, "register", wanted)
  })
}

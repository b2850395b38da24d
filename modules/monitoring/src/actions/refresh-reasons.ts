import type { Tx } from "@jatidiri/database"
import type { Needs } from "../needs.ts"
import { mostRowsAtOnce } from "../store/follow.ts"
import {
  addReasons,
  type FreshReasonRow,
  freshReasons,
  holdReasons,
  moveReasonsPlace,
  nextPlace,
  type ReasonSource,
  reasonRowsAtOnce,
  reasonSources,
} from "../store/reasons.ts"

/** Of the place; where it is not known any more, of the office whose officer it was. */
const regionsOf = async (needs: Needs, tx: Tx, rows: readonly FreshReasonRow[]): Promise<string[]> => {
  const known = new Map<string, string | undefined>()
  for (const { place, channel } of rows)
    if (place !== "" && !known.has(place)) known.set(place, await needs.regionOfPlace(tx, channel, place))
  return rows.map(({ place, office }) => known.get(place) ?? office)
}

const addUp = async (needs: Needs, tx: Tx, rows: readonly FreshReasonRow[]): Promise<void> => {
  if (rows.length === 0) return
  const [regions, days] = [await regionsOf(needs, tx, rows), rows.map(({ day }) => day)]
  const [kinds, reasons] = [rows.map(({ kind }) => kind), rows.map(({ reason }) => reason)]
  const [cohorts, people] = [rows.map(({ cohort }) => cohort), rows.map((row) => row.people)]
  await tx.run(addReasons, regions, days, kinds, reasons, cohorts, people)
}

/** One portion in one transaction, under the place's lock; how many ledger rows it looked through. */
const followOnce = (needs: Needs, source: ReasonSource, portion: number): Promise<number> =>
  needs.database.transaction(async (tx) => {
    const from = await tx.get(holdReasons, source)
    const to = await tx.find(nextPlace[source], from.xid, from.ledger_id, portion)
    if (to === undefined) return 0
    await addUp(needs, tx, await tx.rows(freshReasons[source], from.xid, from.ledger_id, to.xid, to.ledger_id))
    await tx.run(moveReasonsPlace, to.xid, to.ledger_id, source)
    return to.rows
  })

/**
 * Adds refusals and barriers that the ledger and its corrections gained to the sums of the places' regions; repeating it
 * counts nothing twice. As long as portions are full the next one is larger: places are looked up once a portion.
 */
export const refreshReasons =
  (needs: Needs) =>
  async (first = reasonRowsAtOnce): Promise<void> => {
    for (const source of reasonSources) {
      let portion = first
      while ((await followOnce(needs, source, portion)) === portion) portion = Math.min(portion * 4, mostRowsAtOnce)
    }
  }

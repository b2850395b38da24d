import type { Tx } from "@jatidiri/database"
import { fieldProvesMore } from "../contract.ts"
import type { BlankEntry, Needs, Site } from "../needs.ts"
import { hasEntry, holdPlace, movePlace } from "../store/followed.ts"
import { holdStocks } from "../store/movements.ts"
import { holdSites } from "./open-site.ts"
import { writeMovement } from "./write-movement.ts"

const entriesAtOnce = 200

/** A service point is its own site; a round's blanks come from where its officer serves. */
const siteOf = async (needs: Needs, tx: Tx, { place, officerId }: BlankEntry): Promise<Site | undefined> => {
  const own = place.kind === "service-point" ? await needs.findSite(tx, place.id) : undefined
  return own ?? needs.findSiteOf(tx, officerId)
}

type Booked = { readonly entry: BlankEntry; readonly siteId: string }

/** Every site of the page is held before the first piece moves: one by one, a move between two of them could wait for ever. */
const bookAll = async (needs: Needs, tx: Tx, entries: readonly BlankEntry[]): Promise<readonly Booked[]> => {
  const sites = new Map<string, Site>()
  const booked: Booked[] = []
  for (const entry of entries) {
    const site = await siteOf(needs, tx, entry)
    if (site === undefined) throw new Error("a journal entry of an officer who serves nowhere")
    sites.set(site.id, site)
    booked.push({ entry, siteId: site.id })
  }
  await holdSites(needs, tx, [...sites.values()])
  return booked
}

/**
 * What was used cannot be refused afterwards. Where less is booked than the field used, there was more than was booked:
 * that becomes a row of its own, and the stock stays what can be shown.
 */
const takeOver = async (needs: Needs, tx: Tx, { entry, siteId }: Booked): Promise<void> => {
  if ((await tx.find(hasEntry, entry.jti)) !== undefined) return
  const [stock] = await tx.rows(holdStocks, [siteId])
  const kind = entry.reason === "printed" ? "out" : "spoiled"
  const row = { siteId, act: entry.jti, entry: entry.jti, actor: `officer:${entry.officerId}` }
  const when = { at: entry.at, recordedAt: needs.now() }
  const missing = entry.pieces - (stock?.pieces ?? 0)
  if (missing > 0)
    await writeMovement(tx, { ...row, ...when, kind: "counted", pieces: missing, reason: fieldProvesMore })
  await writeMovement(tx, { ...row, ...when, kind, pieces: -entry.pieces })
}

/** One page in one transaction, under the place's lock: two processes cannot take one entry twice. */
const followOnce = (needs: Needs): Promise<number> =>
  needs.database.transaction(async (tx) => {
    const { place } = await tx.get(holdPlace, "field")
    const entries = await needs.listBlankEntries(tx, place, entriesAtOnce)
    const used = entries.filter(({ pieces }) => pieces > 0)
    for (const booked of await bookAll(needs, tx, used)) await takeOver(needs, tx, booked)
    const last = entries.at(-1)
    if (last !== undefined) await tx.run(movePlace, "field", last.id)
    return entries.length
  })

/** Takes over what the field printed and spoiled, each journal entry once, booked at the site it came from. */
export const followField = (needs: Needs) => async (): Promise<void> => {
  while ((await followOnce(needs)) === entriesAtOnce);
}

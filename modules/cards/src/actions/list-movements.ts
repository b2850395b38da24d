import { accept, type Result, refuse } from "@jatidiri/kernel"
import { type Movement, type MovementsReply, movementsAPage } from "../contract.ts"
import type { Needs, SignedInOfficer } from "../needs.ts"
import { listMovements as list, type MovementRow } from "../store/movements.ts"
import type { OpenRefusal } from "./open-site.ts"

const movementOf = (row: MovementRow): Movement => ({
  id: row.movement_id,
  kind: row.kind,
  pieces: row.pieces,
  after: row.after_pieces,
  at: row.at.toISOString(),
  recordedAt: row.recorded_at.toISOString(),
  letter: row.letter,
  reason: row.reason,
  otherSite: row.other_name,
  fromField: row.from_field,
})

const beyondAll = "999999999999999999"

/** A site's movements, the latest first, page behind page. */
export const listMovements =
  (needs: Needs) =>
  async (
    officer: SignedInOfficer | undefined,
    asked: { readonly siteId: string; readonly before?: string },
  ): Promise<Result<MovementsReply, OpenRefusal>> => {
    if (officer === undefined) return refuse("not-signed-in")
    const site = await needs.findSite(needs.database, asked.siteId)
    if (site === undefined) return refuse("site-unknown")
    const refusal = needs.reasonNotTo(officer, "activate", site.regionCode)
    if (refusal !== undefined && needs.reasonNotTo(officer, "supervise", site.regionCode) !== undefined)
      return refuse(refusal)
    const rows = await needs.database.rows(list, site.id, asked.before ?? beyondAll, movementsAPage + 1)
    const shown = rows.slice(0, movementsAPage)
    const next = rows.length > movementsAPage ? shown.at(-1)?.movement_id : undefined
    return accept({ movements: shown.map(movementOf), ...(next === undefined ? {} : { next }) })
  }

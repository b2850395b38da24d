import { accept, addDays, jakartaDay, type Result, refuse } from "@jatidiri/kernel"
import { mostSuketsListed, type SuketsReply } from "../contract.ts"
import type { Needs, PermissionRefusal, SignedInOfficer } from "../needs.ts"
import { listSuketsEnding, type SuketRow } from "../store/sukets.ts"
import { shownSuket } from "./issue-suket.ts"
import { auditLook } from "./show-people.ts"

/** Ended lately or soon to end. */
const daysBack = 30
const daysAhead = 60

/** Letters of the officer's regions that end soon or have just ended, by name; each is a look at a record. */
export const listSukets =
  (needs: Needs) =>
  async (officer: SignedInOfficer | undefined): Promise<Result<SuketsReply, PermissionRefusal>> => {
    if (officer === undefined) return refuse("not-signed-in")
    const refusal = needs.reasonNotTo(officer, "activate", officer.servicePoint.regionCode)
    if (refusal !== undefined) return refuse(refusal)
    const today = jakartaDay(needs.now())
    const may = officer.regions.filter((code) => needs.reasonNotTo(officer, "activate", code) === undefined)
    const patterns = may.flatMap((code) => [code, `${code}.%`])
    return needs.database.transaction(async (tx) => {
      const ends = [addDays(today, -daysBack), addDays(today, daysAhead)]
      const rows = await tx.rows(listSuketsEnding, patterns, ...ends, mostSuketsListed + 1)
      const shown = rows.slice(0, mostSuketsListed)
      const ids = [...new Set(shown.map((row: SuketRow) => row.resident_id))]
      const names = new Map((await needs.listResidents(tx, ids)).map(({ residentId, name }) => [residentId, name]))
      const sukets = shown.flatMap((row) => {
        const name = names.get(row.resident_id)
        return name === undefined ? [] : [shownSuket(row, name, today)]
      })
      for (const residentId of names.keys()) await auditLook(needs, tx, officer, { residentId, why: "suket-list" })
      return accept({ today, sukets, more: rows.length > shown.length })
    })
  }

import { accept, addDays, jakartaDay, type Result, refuse } from "@jatidiri/kernel"
import { mostSuketsListed, type SuketsReply } from "../contract.ts"
import type { Needs, PermissionRefusal, SignedInOfficer } from "../needs.ts"
import { listSuketsEnding } from "../store/sukets.ts"
import { shownSuket } from "./issue-suket.ts"

/** Ended lately or soon to end. */
const daysBack = 30
const daysAhead = 60

/** Letters of the officer's regions that end soon or have just ended, by their numbers: a look is when one is opened. */
export const listSukets =
  (needs: Needs) =>
  async (officer: SignedInOfficer | undefined): Promise<Result<SuketsReply, PermissionRefusal>> => {
    if (officer === undefined) return refuse("not-signed-in")
    const refusal = needs.reasonNotTo(officer, "activate", officer.servicePoint.regionCode)
    if (refusal !== undefined) return refuse(refusal)
    const today = jakartaDay(needs.now())
    const may = officer.regions.filter((code) => needs.reasonNotTo(officer, "activate", code) === undefined)
    const patterns = may.flatMap((code) => [code, `${code}.%`])
    const ends = [addDays(today, -daysBack), addDays(today, daysAhead)]
    const rows = await needs.database.rows(listSuketsEnding, patterns, ...ends, mostSuketsListed + 1)
    const sukets = rows.slice(0, mostSuketsListed).map((row) => shownSuket(row, today))
    return accept({ today, sukets, more: rows.length > sukets.length })
  }

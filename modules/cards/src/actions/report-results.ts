import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { CardRefusal, ResultsBody } from "../contract.ts"
import type { Needs, PermissionRefusal, SignedInOfficer } from "../needs.ts"
import { holdStocks, type StockRow } from "../store/movements.ts"
import { endHandOuts, holdInHand, type InHandRow, insertEvent } from "../store/queue.ts"
import { once } from "./once.ts"
import { writeMovement } from "./write-movement.ts"

export type ReportRefusal = Extract<CardRefusal, PermissionRefusal | "command-differs" | "not-in-hand" | "not-enough">
type PrintResult = ResultsBody["results"][number]
type Given = { readonly officer: SignedInOfficer; readonly act: string }

const stateAfter = (result: PrintResult) => {
  if (result.result === "printed") return "printed"
  return result.reason === "data-wrong" ? "set-aside" : "waiting"
}

/** A printed card and a spoiled one each cost a blank. */
const kindOf = (result: PrintResult): "out" | "spoiled" | undefined => {
  if (result.result === "printed") return "out"
  return result.reason === "spoiled" ? "spoiled" : undefined
}

const report = async (needs: Needs, tx: Tx, row: InHandRow, given: Given & { result: PrintResult }) => {
  const { officer, act, result } = given
  const at = needs.now()
  const kind = kindOf(result)
  const actor = `officer:${officer.officerId}`
  if (kind !== undefined) {
    const reason = kind === "spoiled" ? "misprint" : ""
    const piece = { siteId: row.site_id, kind, pieces: -1, act, actor, at, recordedAt: at } as const
    if ((await writeMovement(tx, { ...piece, reason })) === undefined) return "not-enough" as const
  }
  const reason = result.result === "failed" ? result.reason : ""
  const event = [row.resident_id, result.result, reason, row.hand_out, row.site_id, officer.officerId, at]
  await tx.run(insertEvent, ...event)
  return undefined
}

/**
 * Who has it in hand, or where he does not come back to say so, who watches over the site: it is the site's blank that is
 * printed or spoiled, wherever the resident lives.
 */
const reasonNotToReport = (needs: Needs, officer: SignedInOfficer, row: InHandRow, sites: readonly StockRow[]) => {
  if (row.officer_id === officer.officerId) return undefined
  const site = sites.find(({ site_id }) => site_id === row.site_id)
  return needs.reasonNotTo(officer, "supervise", site?.region_code ?? row.region_code)
}

const reportAll = async (needs: Needs, tx: Tx, results: readonly PrintResult[], given: Given) => {
  const ids = results.map(({ residentId }) => residentId)
  const rows = new Map((await tx.rows(holdInHand, ids)).map((row) => [row.resident_id, row]))
  // Stocks are held in one order before the first piece moves.
  const sites = await tx.rows(holdStocks, [...new Set([...rows.values()].map((row) => row.site_id))])
  for (const result of results) {
    const row = rows.get(result.residentId)
    if (row === undefined || !rows.delete(result.residentId)) return "not-in-hand" as const
    const refusal = reasonNotToReport(needs, given.officer, row, sites)
    if (refusal !== undefined) return refusal
    const short = await report(needs, tx, row, { ...given, result })
    if (short !== undefined) return short
  }
  await tx.run(endHandOuts, ids, results.map(stateAfter), needs.now())
  return undefined
}

/** What came of those in hand: printed ones leave the queue and cost a blank, failed ones go back with the reason. */
export const reportResults =
  (needs: Needs) =>
  async (
    officer: SignedInOfficer | undefined,
    body: ResultsBody,
  ): Promise<Result<Record<string, never>, ReportRefusal>> => {
    if (officer === undefined) return refuse("not-signed-in")
    const { commandId, ...input } = body
    const { officerId } = officer
    return needs.database.transaction((tx) =>
      once(tx, { officerId, commandId, kind: "results", input, at: needs.now() }, async () => {
        const refusal = await reportAll(needs, tx, body.results, { officer, act: commandId })
        if (refusal !== undefined) return refuse(refusal)
        for (const { residentId, result } of body.results)
          await needs.recordAudit(tx, {
            ...{ action: `card.${result}`, actor: `officer:${officerId}`, subject: `resident:${residentId}` },
          })
        return accept({})
      }),
    )
  }

import { randomUUID } from "node:crypto"
import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { Needs, SignedInOfficer } from "../../needs.ts"
import type { IncidentBody, RoundRefusal } from "../../round-contract.ts"
import { insertIncident } from "../../store/incidents.ts"
import type { RoundRow } from "../../store/rounds.ts"
import { once } from "../once.ts"
import { type SeeRefusal, seeRound } from "./see-round.ts"

export type IncidentRefusal =
  | SeeRefusal
  | "command-differs"
  | Extract<RoundRefusal, "incident-elsewhen" | "note-holds-number">
type Report = IncidentBody & { readonly roundId: string; readonly officer: SignedInOfficer | undefined }

/** A tablet's clock may be a little ahead. */
const toleranceMilliseconds = 300_000
/** A NIK, however it is grouped, or most of one. */
const longNumber = /\d(?:[\s.-]?\d){11,}/

const reasonNotToReport = (round: RoundRow, { at, note = "" }: Report, now: Date) => {
  const moment = new Date(at)
  const isInRound = moment >= round.from_at && moment <= round.until_at
  if (!isInRound || moment.getTime() > now.getTime() + toleranceMilliseconds) return "incident-elsewhen"
  return longNumber.test(note) ? "note-holds-number" : undefined
}

const write = async (needs: Needs, tx: Tx, { roundId, at, code, note }: Report, officerId: string) => {
  const reporter = (await needs.findOfficerName(tx, officerId)) ?? ""
  await tx.run(insertIncident, randomUUID(), roundId, at, code, note ?? null, officerId, reporter, needs.now())
  const actor = `officer:${officerId}`
  await needs.recordAudit(tx, { action: "round.incident", actor, subject: `round:${roundId}`, detail: { code } })
  return accept(null)
}

/** Writes down what went wrong in a round, by one of its team or who plans there; also after it, once it is known. */
export const reportIncident =
  (needs: Needs) =>
  async (report: Report): Promise<Result<null, IncidentRefusal>> => {
    const seen = await seeRound(needs, needs.database, report)
    if (!seen.ok) return seen
    const wrong = reasonNotToReport(seen.value.row, report, needs.now())
    if (wrong !== undefined) return refuse(wrong)
    const { officer, commandId, ...input } = report
    const { officerId } = seen.value.officer
    return needs.database.transaction((tx) =>
      once(tx, { officerId, commandId, kind: "report-incident", input, at: needs.now() }, () =>
        write(needs, tx, report, officerId),
      ),
    )
  }

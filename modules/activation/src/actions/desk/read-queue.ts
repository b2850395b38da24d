import type { Tx } from "@jatidiri/database"
import { parseRequest } from "@jatidiri/field"
import { accept, jakartaDay, type Result, refuse } from "@jatidiri/kernel"
import type { QueueReply } from "../../contract.ts"
import { startOfDay } from "../../domain/times.ts"
import { showTypedCode } from "../../domain/typed-code.ts"
import type { Needs, PermissionRefusal, SignedInOfficer } from "../../needs.ts"
import { countActivations } from "../../store/ledger.ts"
import { listQueue, markLooked, type RequestRow } from "../../store/requests.ts"

type Waiting = QueueReply["waiting"][number]

/** The one to call, as far as this officer may see him; the log says it once per officer and request. */
const summarise = async (
  tx: Tx,
  officer: SignedInOfficer,
  row: RequestRow,
  needs: Needs,
): Promise<Waiting["resident"]> => {
  const request = parseRequest(row.compact)
  const resident = request.ok ? await needs.findResidentByNik(tx, request.value.payload.nik) : undefined
  if (resident === undefined || needs.reasonNotTo(officer, "activate", resident.regionCode) !== undefined)
    return undefined
  if ((await tx.run(markLooked, row.request_id, officer.officerId)) > 0)
    await needs.recordAudit(tx, {
      action: "record.looked-at",
      actor: `officer:${officer.officerId}`,
      subject: `resident:${resident.residentId}`,
      detail: { why: "queue" },
    })
  const { name, regionCode, cohort } = resident
  return { name, regionCode, cohort }
}

/** Today at the officer's service point: the quota, what is done, and who waits, first come first. */
export const readQueue =
  (needs: Needs) =>
  async (officer: SignedInOfficer | undefined): Promise<Result<QueueReply, PermissionRefusal>> => {
    const refusal = needs.reasonNotTo(officer, "activate", officer?.servicePoint.regionCode ?? "")
    if (officer === undefined || refusal !== undefined) return refuse(refusal ?? "not-signed-in")
    const { id, dailyQuota } = officer.servicePoint
    const now = needs.now()
    return needs.database.transaction(async (tx) => {
      const done = (await tx.get(countActivations, id, jakartaDay(now))).n
      const waiting: Waiting[] = []
      for (const row of await tx.rows(listQueue, id, startOfDay(now), now)) {
        const resident = await summarise(tx, officer, row, needs)
        const { request_id, code, queued_at } = row
        const seen = { requestId: request_id, code: showTypedCode(code), since: queued_at.toISOString() }
        waiting.push(resident === undefined ? seen : { ...seen, resident })
      }
      return accept({ quota: dailyQuota, done, waiting })
    })
  }

import { type Call, problem, type Reply } from "@jatidiri/http"
import type { Result } from "@jatidiri/kernel"
import type { MonitoringRefusal } from "../contract.ts"
import { reasonNotToSee } from "../domain/access.ts"
import { nation, parseRegion } from "../domain/region-path.ts"
import type { Needs } from "../needs.ts"
import * as schemas from "./schemas.ts"
import { wordings } from "./wordings.ts"

/** What every question about figures may be refused with. */
export const refusals = {
  400: schemas.problemDocument,
  401: schemas.problemDocument,
  403: schemas.problemDocument,
  404: schemas.problemDocument,
}

const replyWith = (result: Result<unknown, MonitoringRefusal>): Reply =>
  result.ok
    ? { body: result.value, headers: { "cache-control": "no-store" } }
    : problem<MonitoringRefusal>(result.refusal, wordings)

export const path = (pattern: string) => ({ method: "GET", path: pattern }) as const

/** Judges who asks before anything is read. */
export const guarded =
  (needs: Needs) =>
  async (call: Call, code: string, answer: () => Promise<Result<unknown, MonitoringRefusal>>): Promise<Reply> => {
    const open = needs.isOpenToRead()
    const viewer = open ? undefined : await needs.identifyOfficer(call)
    const reason = reasonNotToSee(viewer, parseRegion(code) ?? nation, open)
    return reason === undefined ? replyWith(await answer()) : problem({ code: reason }, wordings)
  }

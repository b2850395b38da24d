import { type Call, problem, type Reply } from "@jatidiri/http"
import type { Result } from "@jatidiri/kernel"
import type { MonitoringRefusal } from "../contract.ts"
import { reasonNotToSee, reasonNotToSeePlaces } from "../domain/access.ts"
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

const asJson = (value: unknown): Reply => ({ body: value, headers: { "cache-control": "no-store" } })

export const path = (pattern: string) => ({ method: "GET", path: pattern }) as const

/**
 * Everybody asks for the same country: whoever asks what is being read for somebody else gets the answer of that reading.
 * It may have begun a moment before his question, never ended before it.
 */
const readTogether = () => {
  const underWay = new Map<string, Promise<unknown>>()
  return <Value>(question: string, read: () => Promise<Value>): Promise<Value> => {
    const going = underWay.get(question) as Promise<Value> | undefined // the same question has the same answer
    if (going !== undefined) return going
    const reading = read().finally(() => underWay.delete(question))
    underWay.set(question, reading)
    return reading
  }
}

/**
 * Judges who asks before anything is read; `show` puts the answer into another form than JSON. An answer is told whether
 * it may name the region's villages.
 */
export const guarded = (needs: Needs, judge = reasonNotToSee) => {
  const together = readTogether()
  return async <Value>(
    call: Call,
    code: string,
    answer: (namesPlaces: boolean) => Promise<Result<Value, MonitoringRefusal>>,
    show: (value: Value) => Reply = asJson,
  ): Promise<Reply> => {
    const open = needs.isOpenToRead()
    const viewer = open ? undefined : await needs.identifyOfficer(call)
    const region = parseRegion(code) ?? nation
    const reason = judge(viewer, region, open)
    if (reason !== undefined) return problem({ code: reason }, wordings)
    const namesPlaces = reasonNotToSeePlaces(viewer, region, open) === undefined
    const question = JSON.stringify([call.path, call.params, call.query, namesPlaces])
    const result = await together(question, () => answer(namesPlaces))
    return result.ok ? show(result.value) : problem<MonitoringRefusal>(result.refusal, wordings)
  }
}

/** For answers that are all about villages and what is done in them. */
export const guardedPlaces = (needs: Needs) => guarded(needs, reasonNotToSeePlaces)

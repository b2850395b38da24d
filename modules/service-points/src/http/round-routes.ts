import { problem, type Reply, type Route, route, type Wordings } from "@jatidiri/http"
import type { Result } from "@jatidiri/kernel"
import type { changeRound } from "../actions/rounds/change-round.ts"
import type { addKit, changeKit, listKits } from "../actions/rounds/kits.ts"
import type { Letter, makeLetter } from "../actions/rounds/letters/make-letter.ts"
import type { previewRound } from "../actions/rounds/preview-round.ts"
import type { readCalendar } from "../actions/rounds/read-calendar.ts"
import type { readGroups } from "../actions/rounds/read-groups.ts"
import type { readRound } from "../actions/rounds/read-round.ts"
import type { reportIncident } from "../actions/rounds/report-incident.ts"
import type { ServicePointRefusal } from "../contract.ts"
import type { Caller, SignedInOfficer } from "../needs.ts"
import { type RoundRefusal, roundPaths } from "../round-contract.ts"
import * as schemas from "./round-schemas.ts"
import { roundWordings } from "./round-wordings.ts"
import { regionParams, roundParams } from "./schemas.ts"
import { wordings } from "./wordings.ts"

export type RoundActions = {
  readonly identify: (caller: Caller) => Promise<SignedInOfficer | undefined>
  readonly previewRound: ReturnType<typeof previewRound>
  readonly changeRound: ReturnType<typeof changeRound>
  readonly readCalendar: ReturnType<typeof readCalendar>
  readonly readRound: ReturnType<typeof readRound>
  readonly readGroups: ReturnType<typeof readGroups>
  readonly reportIncident: ReturnType<typeof reportIncident>
  readonly makeLetter: ReturnType<typeof makeLetter>
  readonly listKits: ReturnType<typeof listKits>
  readonly addKit: ReturnType<typeof addKit>
  readonly changeKit: ReturnType<typeof changeKit>
}

/** 5,000 numbers of 16 digits, and the rest. */
export const planBytes = 131_072
const noStore = { "cache-control": "no-store" }
const said: Wordings<ServicePointRefusal | RoundRefusal> = { ...wordings, ...roundWordings }

/** Refusals of rounds, whether of the room or of planning. */
export const answerRound = <Value>(
  result: Result<Value, ServicePointRefusal | RoundRefusal>,
  reply: (value: Value) => Reply,
): Reply => (result.ok ? reply(result.value) : problem(result.refusal, said))

const asJson = (body: unknown): Reply => ({ body, headers: noStore })
const done = (): Reply => ({ status: 204 })

const asPdf = ({ number, bytes }: Letter): Reply => ({
  body: bytes,
  contentType: "application/pdf",
  headers: { ...noStore, "content-disposition": `attachment; filename="${number.replaceAll("/", "-")}.pdf"` },
})

const planning = ({ identify, previewRound, changeRound, readGroups }: RoundActions): Route[] => [
  route({
    method: "POST",
    path: roundPaths.preview,
    summary: "What a plan would come to: its days, its conflicts, how many it invites",
    body: schemas.previewBody,
    maxBodyBytes: planBytes,
    replies: { 200: schemas.previewReply },
    handle: async (call) => answerRound(await previewRound({ ...call.body, officer: await identify(call) }), asJson),
  }),
  route({
    method: "POST",
    path: roundPaths.change,
    summary: "Change a field round whose team has not started",
    params: roundParams,
    body: schemas.changeBody,
    maxBodyBytes: planBytes,
    replies: { 200: schemas.changeReply },
    handle: async (call) =>
      answerRound(await changeRound({ ...call.body, ...call.params, officer: await identify(call) }), asJson),
  }),
  route({
    method: "GET",
    path: roundPaths.groups,
    summary: "Cohorts, agencies and RTs of a region with their sizes",
    params: regionParams,
    replies: { 200: schemas.groupsReply },
    handle: async (call) =>
      answerRound(await readGroups({ code: call.params.code, officer: await identify(call) }), asJson),
  }),
]

const looking = ({ identify, readCalendar, readRound }: RoundActions): Route[] => [
  route({
    method: "GET",
    path: roundPaths.calendar,
    summary: "Field rounds of some days",
    query: schemas.calendarQuery,
    replies: { 200: schemas.calendarReply },
    handle: async (call) => answerRound(await readCalendar({ ...call.query, officer: await identify(call) }), asJson),
  }),
  route({
    method: "GET",
    path: roundPaths.round,
    summary: "A field round with its attendance, incidents and letters",
    params: roundParams,
    replies: { 200: schemas.roundReply },
    handle: async (call) => answerRound(await readRound({ ...call.params, officer: await identify(call) }), asJson),
  }),
]

const telling = ({ identify, reportIncident, makeLetter }: RoundActions): Route[] => [
  route({
    method: "POST",
    path: roundPaths.incidents,
    summary: "Write down what went wrong in a field round",
    params: roundParams,
    body: schemas.incidentBody,
    handle: async (call) =>
      answerRound(await reportIncident({ ...call.body, ...call.params, officer: await identify(call) }), done),
  }),
  route({
    method: "POST",
    path: roundPaths.letters,
    summary: "A field round's letter as PDF; numbered once",
    params: roundParams,
    body: schemas.letterBody,
    handle: async (call) =>
      answerRound(await makeLetter({ ...call.body, ...call.params, officer: await identify(call) }), asPdf),
  }),
]

const kits = ({ identify, listKits, addKit, changeKit }: RoundActions): Route[] => [
  route({
    method: "GET",
    path: roundPaths.kits,
    summary: "Things that teams take along",
    replies: { 200: schemas.kitsReply },
    handle: async (call) => answerRound(await listKits(await identify(call)), asJson),
  }),
  route({
    method: "POST",
    path: roundPaths.kits,
    summary: "Put a thing into the register",
    body: schemas.kitBody,
    replies: { 200: schemas.kitReply },
    handle: async (call) => answerRound(await addKit({ ...call.body, officer: await identify(call) }), asJson),
  }),
  route({
    method: "POST",
    path: roundPaths.kit,
    summary: "Say that a thing is broken, mended or given up",
    params: schemas.kitParams,
    body: schemas.kitChangeBody,
    handle: async (call) =>
      answerRound(await changeKit({ ...call.body, ...call.params, officer: await identify(call) }), done),
  }),
]

export const roundRoutes = (actions: RoundActions): Route[] => [
  ...planning(actions),
  ...looking(actions),
  ...telling(actions),
  ...kits(actions),
]

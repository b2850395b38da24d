import { problem, type Reply, type Route, route } from "@jatidiri/http"
import type { Result } from "@jatidiri/kernel"
import type { closeRound } from "../actions/close-round.ts"
import type { fetchPart } from "../actions/fetch-part.ts"
import type { listRounds } from "../actions/list-rounds.ts"
import type { MadeOrMaking, makePack } from "../actions/make-pack.ts"
import type { planRoundByOfficer } from "../actions/plan-by-officer.ts"
import type { readRegion } from "../actions/read-region.ts"
import { type ServicePointRefusal, servicePointPaths } from "../contract.ts"
import type { Caller, SignedInOfficer } from "../needs.ts"
import { answerRound, planBytes } from "./round-routes.ts"
import * as schemas from "./schemas.ts"
import { wordings } from "./wordings.ts"

export type Actions = {
  readonly identify: (caller: Caller) => Promise<SignedInOfficer | undefined>
  readonly planRound: ReturnType<typeof planRoundByOfficer>
  readonly listRounds: ReturnType<typeof listRounds>
  readonly closeRound: ReturnType<typeof closeRound>
  readonly makePack: ReturnType<typeof makePack>
  readonly fetchPart: ReturnType<typeof fetchPart>
  readonly readRegion: ReturnType<typeof readRegion>
}

const noStore = { "cache-control": "no-store" }

const answer = <Value>(result: Result<Value, ServicePointRefusal>, reply: (value: Value) => Reply): Reply =>
  result.ok ? reply(result.value) : problem(result.refusal, wordings)

const asJson = (body: unknown): Reply => ({ body, headers: noStore })

const madeOrMaking = (made: MadeOrMaking): Reply =>
  "pack" in made ? asJson(made.pack) : { ...asJson(made.progress), status: 202 }

const regionRoute = ({ identify, readRegion }: Actions): Route =>
  route({
    method: "GET",
    path: servicePointPaths.region,
    summary: "A region and those right below it, for whoever plans there",
    params: schemas.regionParams,
    replies: { 200: schemas.regionReply },
    handle: async (call) => answer(await readRegion({ code: call.params.code, officer: await identify(call) }), asJson),
  })

const roundRoutes = ({ identify, planRound, listRounds, closeRound }: Actions): Route[] => [
  route({
    method: "POST",
    path: servicePointPaths.rounds,
    summary: "Plan a field round",
    body: schemas.planBody,
    maxBodyBytes: planBytes,
    replies: { 200: schemas.planReply },
    handle: async (call) => answerRound(await planRound({ ...call.body, officer: await identify(call) }), asJson),
  }),
  route({
    method: "GET",
    path: servicePointPaths.rounds,
    summary: "The officer's field rounds",
    replies: { 200: schemas.roundsReply },
    handle: async (call) => answer(await listRounds(await identify(call)), asJson),
  }),
  route({
    method: "POST",
    path: servicePointPaths.close,
    summary: "Close a field round and erase its pack",
    body: schemas.commandBody,
    params: schemas.roundParams,
    handle: async (call) =>
      answer(await closeRound({ ...call.body, ...call.params, officer: await identify(call) }), () => ({
        status: 204,
      })),
  }),
]

const packRoutes = ({ identify, makePack, fetchPart }: Actions): Route[] => [
  route({
    method: "POST",
    path: servicePointPaths.pack,
    summary: "Make the round's field pack; 202 while there is more to make",
    body: schemas.packBody,
    params: schemas.roundParams,
    replies: { 200: schemas.pack, 202: schemas.packProgress },
    handle: async (call) =>
      answer(await makePack({ ...call.body, ...call.params, officer: await identify(call) }), madeOrMaking),
  }),
  route({
    method: "GET",
    path: servicePointPaths.part,
    summary: "A part of the field pack",
    params: schemas.partParams,
    replies: { 200: schemas.packPart },
    handle: async (call) => {
      const { roundId, packId, number } = call.params
      const part = await fetchPart({ roundId, packId, number: Number(number), officer: await identify(call) })
      return answer(part, (body) => ({ body, contentType: "application/json", headers: noStore }))
    },
  }),
]

export const routes = (actions: Actions): Route[] => [
  ...roundRoutes(actions),
  ...packRoutes(actions),
  regionRoute(actions),
]

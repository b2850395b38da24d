import { join } from "node:path"
import { closeRound } from "./actions/close-round.ts"
import { erasePacks } from "./actions/erase-packs.ts"
import { fetchPart } from "./actions/fetch-part.ts"
import { hasOpenRound, listInvited, listRounds } from "./actions/list-rounds.ts"
import { makePack } from "./actions/make-pack.ts"
import { planRoundByOfficer } from "./actions/plan-by-officer.ts"
import { planRound } from "./actions/plan-round.ts"
import { readRegion } from "./actions/read-region.ts"
import { routes } from "./http/routes.ts"
import type { Needs } from "./needs.ts"

export type { NewRound, PlanRefusal } from "./actions/plan-round.ts"
export type { PackedResident } from "./contract.ts"
export type * from "./needs.ts"

const eraseEveryMilliseconds = 60_000

const actionsOf = (needs: Needs) => ({
  identify: needs.identifyOfficer,
  planRound: planRoundByOfficer(needs),
  listRounds: listRounds(needs),
  closeRound: closeRound(needs),
  makePack: makePack(needs),
  fetchPart: fetchPart(needs),
  readRegion: readRegion(needs),
})

/** Where residents are met: field rounds, and the packs that let a team work without network. */
export const servicePoints = (needs: Needs) => ({
  routes: routes(actionsOf(needs)),
  migrations: { module: "service_points", folder: join(import.meta.dirname, "../migrations") },
  jobs: [{ name: "service-points.erase-packs", everyMilliseconds: eraseEveryMilliseconds, run: erasePacks(needs) }],
  planRound: planRound(needs),
  hasOpenRound: hasOpenRound(needs),
  listInvited: listInvited(needs),
})

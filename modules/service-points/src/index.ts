import { join } from "node:path"
import { closeRound } from "./actions/close-round.ts"
import { erasePacks } from "./actions/erase-packs.ts"
import { fetchPart } from "./actions/fetch-part.ts"
import { hasOpenRound, listInvited, listRounds } from "./actions/list-rounds.ts"
import { makePack } from "./actions/make-pack.ts"
import { planRoundByOfficer } from "./actions/plan-by-officer.ts"
import { planRound } from "./actions/plan-round.ts"
import { readRegion } from "./actions/read-region.ts"
import { changeRound } from "./actions/rounds/change-round.ts"
import { addKit, changeKit, listKits, registerKit } from "./actions/rounds/kits.ts"
import { makeLetter } from "./actions/rounds/letters/make-letter.ts"
import { previewRound } from "./actions/rounds/preview-round.ts"
import { readCalendar } from "./actions/rounds/read-calendar.ts"
import { readGroups } from "./actions/rounds/read-groups.ts"
import { readRound } from "./actions/rounds/read-round.ts"
import { reportIncident } from "./actions/rounds/report-incident.ts"
import { roundRoutes } from "./http/round-routes.ts"
import { routes } from "./http/routes.ts"
import type { Needs } from "./needs.ts"
import { siteRoom } from "./site-room.ts"

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

const roundActionsOf = (needs: Needs) => ({
  identify: needs.identifyOfficer,
  previewRound: previewRound(needs),
  changeRound: changeRound(needs),
  readCalendar: readCalendar(needs),
  readRound: readRound(needs),
  readGroups: readGroups(needs),
  reportIncident: reportIncident(needs),
  makeLetter: makeLetter(needs),
  listKits: listKits(needs),
  addKit: addKit(needs),
  changeKit: changeKit(needs),
})

/** Field rounds, and the packs that let a team work without network. */
const roundRoom = (needs: Needs) => ({
  routes: [...routes(actionsOf(needs)), ...roundRoutes(roundActionsOf(needs))],
  migrations: { module: "service_points", folder: join(import.meta.dirname, "../migrations") },
  jobs: [{ name: "service-points.erase-packs", everyMilliseconds: eraseEveryMilliseconds, run: erasePacks(needs) }],
  planRound: planRound(needs),
  registerKit: registerKit(needs),
  hasOpenRound: hasOpenRound(needs),
  listInvited: listInvited(needs),
})

/** Where residents are met: sites with their appointments and queues, and field rounds. */
export const servicePoints = (needs: Needs) => {
  const [rounds, sites] = [roundRoom(needs), siteRoom(needs)]
  const [routes, jobs] = [
    [...rounds.routes, ...sites.routes],
    [...rounds.jobs, ...sites.jobs],
  ]
  return { ...rounds, ...sites.promises, routes, jobs }
}

import { afterAll, beforeAll } from "vitest"
import { activationPaths } from "../../src/contract.ts"
import { openTown, type Town, type TownOfficer } from "../town.ts"

/** A town for the whole file, with what wallets and desks ask of the office. */
export const openDesk = () => {
  let town: Town | undefined
  const get = (): Town => {
    if (town === undefined) throw new Error("not open")
    return town
  }
  beforeAll(async () => {
    town = await openTown()
  })
  afterAll(() => town?.close())
  return {
    town: get,
    deposit: (request: string) => get().call(activationPaths.requests, { request }),
    status: (requestId: unknown) => get().call(activationPaths.request.replace(":requestId", String(requestId))),
    lookUp: (body: unknown, officer?: TownOfficer) => get().call(activationPaths.lookups, body, officer),
    invite: (officer?: TownOfficer) => get().call(activationPaths.invitations, {}, officer),
    queue: (officer?: TownOfficer) => get().call(activationPaths.queue, undefined, officer),
  }
}

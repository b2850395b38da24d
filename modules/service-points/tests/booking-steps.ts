import { type Booking, type OfficeReply, sitePaths } from "../src/contract.ts"
import { at, bringRequest, dayFrom, type Site } from "./site-steps.ts"
import { command, type Town } from "./town.ts"

type Scene = { readonly town: Town; readonly site: Site }

/** What whoever wants an appointment at the site does and asks; the scene is looked at when a test runs. */
export const bookingSteps = (scene: () => Scene) => {
  const officeOf = async (siteId = scene().site.siteId) =>
    (await scene().town.call(at(sitePaths.office, siteId))).body as unknown as OfficeReply
  return {
    officeOf,
    wish: (changes: object = {}) => {
      const { town, site } = scene()
      const asked = { requestId: bringRequest(town), siteId: site.siteId, day: dayFrom(town, 3), opens: 480, heads: 1 }
      return { ...command(), ...asked, ...changes }
    },
    book: (body: object) => scene().town.call(sitePaths.bookings, body),
    find: async (requestId: string) =>
      (await scene().town.call(sitePaths.bookingFind, { requestId })).body["booking"] as Booking | undefined,
    freeAt: async (day: string, opens: number, siteId?: string) =>
      (await officeOf(siteId)).days.find((one) => one.day === day)?.slots.find((slot) => slot.opens === opens)?.free,
  }
}

import { type Route, route } from "@jatidiri/http"
import Type from "typebox"
import type { House } from "../with-house.ts"
import { landingScript } from "./landing-script.ts"
import { demoOfficers } from "./town.ts"

/** Only in the demo: anybody may become one of the town's officers. The header keeps other sites' forms out. */
export const demoRoutes = (house: House): Route[] => [
  route({
    method: "POST",
    path: "/demo/enrolments/:officerId",
    summary: "Demo only: a single-use invitation for one of the town's officers",
    params: Type.Object({ officerId: Type.String({ maxLength: 36 }) }),
    handle: async ({ params, headers }) => {
      const known = demoOfficers.some(({ officerId }) => officerId === params.officerId)
      if (!known || headers["x-jatidiri"] !== "1") return { status: 404, body: { code: "not-found" } }
      const { ticket } = await house.base.database.transaction((tx) =>
        house.rooms.officers.issueEnrolment(tx, params.officerId),
      )
      return { body: { ticket } }
    },
  }),
  route({
    method: "GET",
    path: "/demo/landing.js",
    summary: "Demo only: the first page's script",
    handle: () => ({ body: landingScript, contentType: "text/javascript; charset=utf-8" }),
  }),
]

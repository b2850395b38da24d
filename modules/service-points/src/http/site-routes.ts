import { type Route, route } from "@jatidiri/http"
import type { changeSite } from "../actions/sites/change-site.ts"
import type { checkSite } from "../actions/sites/check-site.ts"
import type { closeDays } from "../actions/sites/close-days.ts"
import type { listSites, readSite } from "../actions/sites/read-sites.ts"
import type { requestSite } from "../actions/sites/request-site.ts"
import type { stepSite } from "../actions/sites/step-site.ts"
import type { Caller, SignedInOfficer } from "../needs.ts"
import { sitePaths } from "../site-contract.ts"
import { answerSite } from "./site-answer.ts"
import * as schemas from "./site-schemas.ts"

export type SiteActions = {
  readonly identify: (caller: Caller) => Promise<SignedInOfficer | undefined>
  readonly listSites: ReturnType<typeof listSites>
  readonly readSite: ReturnType<typeof readSite>
  readonly requestSite: ReturnType<typeof requestSite>
  readonly changeSite: ReturnType<typeof changeSite>
  readonly checkSite: ReturnType<typeof checkSite>
  readonly stepSite: ReturnType<typeof stepSite>
  readonly closeDays: ReturnType<typeof closeDays>
}

const readRoutes = ({ identify, listSites, readSite }: SiteActions): Route[] => [
  route({
    method: "GET",
    path: sitePaths.sites,
    summary: "The service points of the officer's regions",
    replies: { 200: schemas.sitesReply },
    handle: async (call) => answerSite(await listSites(await identify(call))),
  }),
  route({
    method: "GET",
    path: sitePaths.site,
    summary: "A service point with its history",
    params: schemas.siteParams,
    replies: { 200: schemas.site },
    handle: async (call) => answerSite(await readSite({ ...call.params, officer: await identify(call) })),
  }),
]

const settingRoutes = ({ identify, requestSite, changeSite, closeDays }: SiteActions): Route[] => [
  route({
    method: "POST",
    path: sitePaths.sites,
    summary: "Ask for a new service point",
    body: schemas.siteBody,
    replies: { 200: schemas.siteReply },
    handle: async (call) => answerSite(await requestSite({ ...call.body, officer: await identify(call) })),
  }),
  route({
    method: "POST",
    path: sitePaths.site,
    summary: "Change what a service point offers",
    body: schemas.siteChangeBody,
    params: schemas.siteParams,
    replies: { 200: schemas.siteReply },
    handle: async (call) =>
      answerSite(await changeSite({ ...call.body, ...call.params, officer: await identify(call) })),
  }),
  route({
    method: "POST",
    path: sitePaths.siteClosures,
    summary: "Close days of a service point, or open them again",
    body: schemas.closureBody,
    params: schemas.siteParams,
    handle: async (call) =>
      answerSite(await closeDays({ ...call.body, ...call.params, officer: await identify(call) })),
  }),
]

const lifeRoutes = ({ identify, checkSite, stepSite }: SiteActions): Route[] => [
  route({
    method: "POST",
    path: sitePaths.siteChecks,
    summary: "What was found at a service point, item by item",
    body: schemas.checkBody,
    params: schemas.siteParams,
    handle: async (call) =>
      answerSite(await checkSite({ ...call.body, ...call.params, officer: await identify(call) })),
  }),
  route({
    method: "POST",
    path: sitePaths.siteSteps,
    summary: "Approve, reject, activate, suspend or end a service point",
    body: schemas.stepBody,
    params: schemas.siteParams,
    handle: async (call) => answerSite(await stepSite({ ...call.body, ...call.params, officer: await identify(call) })),
  }),
]

export const siteRoutes = (actions: SiteActions): Route[] => [
  ...readRoutes(actions),
  ...settingRoutes(actions),
  ...lifeRoutes(actions),
]

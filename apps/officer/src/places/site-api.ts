import { officerPaths } from "@jatidiri/officers/contract"
import {
  type CheckBody,
  type ClosureBody,
  type OfficesReply,
  type Site,
  type SiteBody,
  type SiteChangeBody,
  type SiteReply,
  type SitesReply,
  type StepBody,
  sitePaths,
} from "@jatidiri/service-points/contract"
import { type Answer, ask } from "@jatidiri/web"
import { changing } from "../session/officer-api.ts"

const at = (path: string, siteId: string): string => path.replace(":siteId", siteId)

export const readSites = (): Promise<Answer<SitesReply>> => ask(sitePaths.sites)
export const readSite = (siteId: string): Promise<Answer<Site>> => ask(at(sitePaths.site, siteId))
export const requestSite = (body: SiteBody): Promise<Answer<SiteReply>> =>
  ask(sitePaths.sites, { body, headers: changing })
export const changeSite = (siteId: string, body: SiteChangeBody): Promise<Answer<SiteReply>> =>
  ask(at(sitePaths.site, siteId), { body, headers: changing })
export const checkSite = (siteId: string, body: CheckBody): Promise<Answer<void>> =>
  ask(at(sitePaths.siteChecks, siteId), { body, headers: changing })
export const stepSite = (siteId: string, body: StepBody): Promise<Answer<void>> =>
  ask(at(sitePaths.siteSteps, siteId), { body, headers: changing })
export const closeDays = (siteId: string, body: ClosureBody): Promise<Answer<void>> =>
  ask(at(sitePaths.siteClosures, siteId), { body, headers: changing })
/** Regions by name; also for who may not plan rounds. */
export const readRegion = (code: string): Promise<Answer<OfficesReply>> => ask(`${sitePaths.offices}?region=${code}`)

const tries = 3

/** The middle of three answers of the office, in milliseconds: how quick the network is where one stands. */
export const measureNetwork = async (): Promise<number | undefined> => {
  const taken: number[] = []
  for (let nth = 0; nth < tries; nth++) {
    const began = performance.now()
    const answer = await ask(officerPaths.me)
    if (answer.kind === "ok") taken.push(Math.round(performance.now() - began))
  }
  return taken.sort((a, b) => a - b)[Math.floor(taken.length / 2)]
}

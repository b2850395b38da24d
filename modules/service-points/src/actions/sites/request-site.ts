import { randomUUID } from "node:crypto"
import type { Tx } from "@jatidiri/database"
import { accept, refuse } from "@jatidiri/kernel"
import type { SiteBody, SiteReply, SiteState } from "../../site-contract.ts"
import { insertSite } from "../../store/sites.ts"
import { once } from "../once.ts"
import { mayCheck } from "./admit-officer.ts"
import type { Answered, Officer, SiteRoom } from "./needs.ts"
import { noteEvent } from "./note-event.ts"
import { writeSettings } from "./write-settings.ts"

type RequestSite = SiteBody & { readonly officer: Officer }
type NewSite = Pick<SiteBody, "name" | "kind" | "regionCode" | "address" | "counters" | "dailyQuota"> &
  Pick<SiteBody, "minutes" | "walkInPercent"> & {
    readonly siteId: string
    readonly state: SiteState
    readonly since: Date
  }

export const writeSite = (tx: Tx, site: NewSite): Promise<number> => {
  const { siteId, name, kind, regionCode, address, state, since, counters, dailyQuota, minutes, walkInPercent } = site
  const rules = [counters, dailyQuota, minutes, walkInPercent]
  return tx.run(insertSite, siteId, name, kind, regionCode, address, state, since, ...rules)
}

const write = async (needs: SiteRoom, tx: Tx, { body, actor }: { body: SiteBody; actor: string }) => {
  if ((await needs.findRegion(tx, body.regionCode)) === undefined) return refuse("region-of-site-unknown")
  const siteId = randomUUID()
  await writeSite(tx, { ...body, siteId, state: "requested", since: needs.now() })
  const written = await writeSettings(needs, tx, { siteId, settings: body })
  if (!written.ok) return written
  await noteEvent(needs, tx, { siteId, actor, kind: "requested" })
  return accept<SiteReply>({ siteId, keptDays: 0 })
}

/** A site is asked for by an officer of its region; nobody is served there before it was looked at and approved. */
export const requestSite =
  (needs: SiteRoom) =>
  async ({ officer, ...body }: RequestSite): Answered<SiteReply> => {
    const refusal = mayCheck(needs, officer, body.regionCode)
    if (officer === undefined || refusal !== undefined) return refuse(refusal ?? "not-signed-in")
    const { officerId } = officer
    const { commandId, ...input } = body
    return needs.database.transaction((tx) =>
      once(tx, { officerId, commandId, kind: "request-site", input, at: needs.now() }, () =>
        write(needs, tx, { body, actor: `officer:${officerId}` }),
      ),
    )
  }

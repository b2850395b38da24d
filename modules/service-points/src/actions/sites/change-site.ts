import type { Tx } from "@jatidiri/database"
import { accept, refuse } from "@jatidiri/kernel"
import { isCheckable, isOver } from "../../domain/site.ts"
import { localDay } from "../../domain/zone.ts"
import type { SiteChangeBody, SiteReply } from "../../site-contract.ts"
import { type SiteRow, updateSite } from "../../store/sites.ts"
import { countKeptDays, forgetUnusedDays } from "../../store/slots.ts"
import { once } from "../once.ts"
import { type Admitted, lockFor, mayCheck, mayDecide } from "./admit-officer.ts"
import type { Answered, Officer, SiteRoom } from "./needs.ts"
import { noteEvent } from "./note-event.ts"
import { writeSettings } from "./write-settings.ts"

type ChangeSite = SiteChangeBody & { readonly officer: Officer; readonly siteId: string }

const isPublic = ({ state }: SiteRow): boolean => state === "active" || state === "suspended"

const reasonAgainst = (site: SiteRow, { officers }: SiteChangeBody) => {
  if (isOver(site.state)) return "site-in-other-state"
  return isPublic(site) && officers.length === 0 ? "no-named-officer" : undefined
}

/** Days on which nobody has booked are made anew by the new rules; who has booked keeps what he was promised. */
const change = async (needs: SiteRoom, tx: Tx, { site, officerId }: Admitted, body: SiteChangeBody) => {
  const { site_id: siteId } = site
  const actor = `officer:${officerId}`
  const refusal = reasonAgainst(site, body)
  if (refusal !== undefined) return refuse(refusal)
  const { name, address, counters, dailyQuota, minutes, walkInPercent } = body
  await tx.run(updateSite, siteId, name, address, counters, dailyQuota, minutes, walkInPercent)
  const written = await writeSettings(needs, tx, { siteId, settings: body })
  if (!written.ok) return written
  const today = localDay(site.region_code, needs.now())
  await tx.run(forgetUnusedDays, siteId, today)
  const { n: keptDays } = await tx.get(countKeptDays, siteId, today)
  if (isPublic(site)) await needs.changeServicePoint(tx, actor, { id: siteId, name, dailyQuota })
  await noteEvent(needs, tx, { siteId, actor, kind: "changed" })
  return accept<SiteReply>({ siteId, keptDays })
}

/** Changes what a site offers. Before somebody has decided, whoever may check it may put it right as well. */
export const changeSite =
  (needs: SiteRoom) =>
  ({ officer, siteId, ...body }: ChangeSite): Answered<SiteReply> =>
    needs.database.transaction(async (tx) => {
      const may: typeof mayDecide = (...asked) => (mayDecide(...asked) === undefined ? undefined : mayCheck(...asked))
      const admitted = await lockFor(needs, tx, { officer, siteId, may })
      if (!admitted.ok) return admitted
      const { site, officerId } = admitted.value
      const decides = mayDecide(needs, officer, site.region_code)
      if (decides !== undefined && !isCheckable(site.state)) return refuse(decides)
      const { commandId, ...input } = body
      const command = { officerId, commandId, kind: "change-site", input: { siteId, ...input }, at: needs.now() }
      return once(tx, command, () => change(needs, tx, admitted.value, body))
    })

import type { Tx } from "@jatidiri/database"
import { accept, refuse } from "@jatidiri/kernel"
import { reasonNotToStep, stateAfter } from "../../domain/site.ts"
import type { StepBody } from "../../site-contract.ts"
import { findLastCheck, listSiteOfficers, moveSite, type SiteRow } from "../../store/sites.ts"
import { once } from "../once.ts"
import { type Admitted, lockFor, mayDecide } from "./admit-officer.ts"
import type { Answered, Officer, SiteRoom } from "./needs.ts"
import { noteEvent } from "./note-event.ts"

type StepSite = StepBody & { readonly officer: Officer; readonly siteId: string }

/** From now on mandates may name it. */
const open = async (needs: SiteRoom, tx: Tx, { site, actor }: { readonly site: SiteRow; readonly actor: string }) => {
  const { site_id: id, name, kind, region_code: regionCode, daily_quota: dailyQuota } = site
  await needs.addServicePoint(tx, { id, name, kind, regionCode, dailyQuota }, actor)
  await needs.changeServicePoint(tx, actor, { id, name, dailyQuota })
}

const take = async (needs: SiteRoom, tx: Tx, { site, officerId }: Admitted, { step, reason }: StepBody) => {
  const { site_id: siteId, state } = site
  const checks = (await tx.find(findLastCheck, siteId))?.checks ?? []
  const officers = (await tx.rows(listSiteOfficers, siteId)).length
  const refusal = reasonNotToStep({ state, checks, officers }, step, reason)
  if (refusal !== undefined) return refuse(refusal)
  const actor = `officer:${officerId}`
  await tx.run(moveSite, siteId, stateAfter(step), reason ?? null, needs.now())
  if (step === "activate") await open(needs, tx, { site, actor })
  await noteEvent(needs, tx, { siteId, actor, kind: stateAfter(step), reason })
  return accept(null)
}

/**
 * A step in the life of a site by whoever decides in its region. Those who have booked at one that is suspended or ended
 * are told when their phone asks; their bookings stand again once it is active again.
 */
export const stepSite =
  (needs: SiteRoom) =>
  ({ officer, siteId, ...body }: StepSite): Answered<null> =>
    needs.database.transaction(async (tx) => {
      const admitted = await lockFor(needs, tx, { officer, siteId, may: mayDecide })
      if (!admitted.ok) return admitted
      const { commandId, ...input } = body
      const { officerId } = admitted.value
      const command = { officerId, commandId, kind: "step-site", input: { siteId, ...input }, at: needs.now() }
      return once(tx, command, () => take(needs, tx, admitted.value, body))
    })

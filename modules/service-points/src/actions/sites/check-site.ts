import { accept, refuse } from "@jatidiri/kernel"
import { isCheckable } from "../../domain/site.ts"
import { type CheckBody, checkItems } from "../../site-contract.ts"
import { moveSite } from "../../store/sites.ts"
import { once } from "../once.ts"
import { lockFor, mayCheck } from "./admit-officer.ts"
import type { Answered, Officer, SiteRoom } from "./needs.ts"
import { noteEvent } from "./note-event.ts"

type CheckSite = CheckBody & { readonly officer: Officer; readonly siteId: string }

const isWhole = ({ checks }: CheckBody): boolean =>
  checkItems.every((item) => checks.filter((check) => check.item === item).length === 1)

/** What was found on the spot, item by item; may be looked at again until somebody has decided. */
export const checkSite =
  (needs: SiteRoom) =>
  ({ officer, siteId, ...body }: CheckSite): Answered<null> =>
    needs.database.transaction(async (tx) => {
      const admitted = await lockFor(needs, tx, { officer, siteId, may: mayCheck })
      if (!admitted.ok) return admitted
      const { officerId, site } = admitted.value
      const { commandId, checks } = body
      const command = { officerId, commandId, kind: "check-site", input: { siteId, checks }, at: needs.now() }
      return once(tx, command, async () => {
        if (!isCheckable(site.state)) return refuse("site-in-other-state")
        if (!isWhole(body)) return refuse("checks-open")
        if (site.state === "requested") await tx.run(moveSite, siteId, "checked", null, needs.now())
        await noteEvent(needs, tx, { siteId, actor: `officer:${officerId}`, kind: "checked", detail: { checks } })
        return accept(null)
      })
    })

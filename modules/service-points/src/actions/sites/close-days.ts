import { accept, refuse } from "@jatidiri/kernel"
import { localDay } from "../../domain/zone.ts"
import type { ClosureBody } from "../../site-contract.ts"
import { deleteClosures, insertClosures } from "../../store/sites.ts"
import { once } from "../once.ts"
import { lockFor, mayDecide } from "./admit-officer.ts"
import type { Answered, Officer, SiteRoom } from "./needs.ts"
import { noteEvent } from "./note-event.ts"

type CloseDays = ClosureBody & { readonly officer: Officer; readonly siteId: string }

/** Closes days of a site, or opens them again; who has booked on one is told when his phone asks. */
export const closeDays =
  (needs: SiteRoom) =>
  ({ officer, siteId, ...body }: CloseDays): Answered<null> =>
    needs.database.transaction(async (tx) => {
      const admitted = await lockFor(needs, tx, { officer, siteId, may: mayDecide })
      if (!admitted.ok) return admitted
      const { officerId, site } = admitted.value
      const { commandId, days, reason } = body
      const command = { officerId, commandId, kind: "close-days", input: { siteId, days, reason }, at: needs.now() }
      const today = localDay(site.region_code, needs.now())
      return once(tx, command, async () => {
        if (days.some((day) => day < today)) return refuse("day-unfit")
        await (reason === undefined
          ? tx.run(deleteClosures, siteId, days)
          : tx.run(insertClosures, siteId, days, reason))
        const kind = reason === undefined ? "reopened" : "closed"
        await noteEvent(needs, tx, { siteId, actor: `officer:${officerId}`, kind, reason, detail: { days } })
        return accept(null)
      })
    })

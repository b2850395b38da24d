import { randomUUID } from "node:crypto"
import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { CardRefusal, CountBody, CountReply } from "../contract.ts"
import type { Needs, SignedInOfficer } from "../needs.ts"
import { insertCount } from "../store/movements.ts"
import { once } from "./once.ts"
import { type OpenRefusal, openStocks } from "./open-site.ts"
import { writeMovement } from "./write-movement.ts"

export type CountRefusal = Extract<CardRefusal, OpenRefusal | "command-differs" | "reason-unfit" | "stock-changed">

/** A difference needs a reason, and no difference has none. */
const isUnfit = (difference: number, { reason }: CountBody): boolean => (difference === 0) !== (reason === "as-booked")

const correct = async (tx: Tx, body: CountBody, given: { booked: number; actor: string; at: Date }) => {
  const { siteId, counted, reason, commandId } = body
  const { booked, actor, at } = given
  const row = { siteId, kind: "counted", pieces: counted - booked, reason } as const
  const written =
    counted === booked ? undefined : await writeMovement(tx, { ...row, act: commandId, actor, at, recordedAt: at })
  await tx.run(insertCount, randomUUID(), siteId, booked, counted, reason, actor, at, written?.movementId ?? null)
}

/**
 * What somebody counted against what is booked at that moment. The difference becomes a row with its reason; whoever
 * counts sees it before he says why, and is asked again where the stock has changed since.
 */
export const countPieces =
  (needs: Needs) =>
  async (officer: SignedInOfficer | undefined, body: CountBody): Promise<Result<CountReply, CountRefusal>> => {
    if (officer === undefined) return refuse("not-signed-in")
    const { commandId, ...input } = body
    const { officerId } = officer
    const at = needs.now()
    return needs.database.transaction((tx) =>
      once(tx, { officerId, commandId, kind: "count", input, at }, async () => {
        const opened = await openStocks(needs, tx, { officer, power: "supervise", siteIds: [body.siteId] })
        if (!opened.ok) return opened
        const booked = opened.value[0]?.pieces ?? 0
        if (booked !== body.booked) return refuse("stock-changed")
        const difference = body.counted - booked
        if (isUnfit(difference, body)) return refuse("reason-unfit")
        const actor = `officer:${officerId}`
        await correct(tx, body, { booked, actor, at })
        await needs.recordAudit(tx, {
          ...{ action: "blanks.counted", actor, subject: `site:${body.siteId}` },
          detail: { booked, counted: body.counted, reason: body.reason },
        })
        return accept({ siteId: body.siteId, booked, counted: body.counted, difference })
      }),
    )
  }

import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { CardRefusal, MovementBody, StockReply } from "../contract.ts"
import type { Needs, SignedInOfficer } from "../needs.ts"
import { once } from "./once.ts"
import { type OpenRefusal, openStocks } from "./open-site.ts"
import { writeMovement } from "./write-movement.ts"

export type ChangeRefusal = Extract<CardRefusal, OpenRefusal | "command-differs" | "not-enough">

/** Who keeps a stock brings blanks in; who prints uses them up. */
const powerFor = ({ kind }: MovementBody) => (kind === "in" ? "supervise" : "activate")

const detailOf = (body: MovementBody) => ({
  ...{ kind: body.kind, pieces: body.pieces },
  ...("letter" in body ? { letter: body.letter } : {}),
  ...("reason" in body ? { reason: body.reason } : {}),
})

/** Blanks brought in with a letter, printed outside the queue, or spoiled; never more than there are. */
export const changeStock =
  (needs: Needs) =>
  async (officer: SignedInOfficer | undefined, body: MovementBody): Promise<Result<StockReply, ChangeRefusal>> => {
    if (officer === undefined) return refuse("not-signed-in")
    const { commandId, ...input } = body
    const { officerId } = officer
    const at = needs.now()
    return needs.database.transaction((tx) =>
      once(tx, { officerId, commandId, kind: "movement", input, at }, async () => {
        const opened = await openStocks(needs, tx, { officer, power: powerFor(body), siteIds: [body.siteId] })
        if (!opened.ok) return opened
        const pieces = body.kind === "in" ? body.pieces : -body.pieces
        const who = { act: commandId, actor: `officer:${officerId}`, at, recordedAt: at }
        const { kind: _kind, pieces: _pieces, ...why } = detailOf(body)
        const written = await writeMovement(tx, { siteId: body.siteId, kind: body.kind, pieces, ...who, ...why })
        if (written === undefined) return refuse("not-enough")
        await needs.recordAudit(tx, {
          ...{ action: "blanks.moved", actor: who.actor, subject: `site:${body.siteId}`, detail: detailOf(body) },
        })
        return accept({ siteId: body.siteId, pieces: written.after })
      }),
    )
  }

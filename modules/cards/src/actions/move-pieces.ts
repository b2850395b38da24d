import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { CardRefusal, MoveBody, StockReply } from "../contract.ts"
import type { Needs, SignedInOfficer } from "../needs.ts"
import { once } from "./once.ts"
import { type OpenRefusal, openStocks } from "./open-site.ts"
import { writeMovement } from "./write-movement.ts"

export type MoveRefusal = Extract<CardRefusal, OpenRefusal | "command-differs" | "same-site" | "not-enough">

/** Two rows, one act: what leaves one site arrives at the other. */
const moveBoth = async (needs: Needs, tx: Tx, body: MoveBody, actor: string): Promise<number | undefined> => {
  const { from, to, pieces, letter, commandId } = body
  const at = needs.now()
  const act = { kind: "moved", act: commandId, actor, at, recordedAt: at } as const
  const why = letter === undefined ? {} : { letter }
  const left = await writeMovement(tx, { siteId: from, pieces: -pieces, otherSite: to, ...act, ...why })
  if (left === undefined) return undefined
  await writeMovement(tx, { siteId: to, pieces, otherSite: from, ...act, ...why })
  return left.after
}

/** Blanks from one site to another, by who keeps the stock of both. Gives what is left where they came from. */
export const movePieces =
  (needs: Needs) =>
  async (officer: SignedInOfficer | undefined, body: MoveBody): Promise<Result<StockReply, MoveRefusal>> => {
    if (officer === undefined) return refuse("not-signed-in")
    const { commandId, ...input } = body
    const { officerId } = officer
    if (body.from === body.to) return refuse("same-site")
    return needs.database.transaction((tx) =>
      once(tx, { officerId, commandId, kind: "move", input, at: needs.now() }, async () => {
        const opened = await openStocks(needs, tx, { officer, power: "supervise", siteIds: [body.from, body.to] })
        if (!opened.ok) return opened
        const actor = `officer:${officerId}`
        const left = await moveBoth(needs, tx, body, actor)
        if (left === undefined) return refuse("not-enough")
        await needs.recordAudit(tx, {
          ...{ action: "blanks.moved", actor, subject: `site:${body.from}` },
          detail: { kind: "moved", pieces: body.pieces, to: body.to },
        })
        return accept({ siteId: body.from, pieces: left })
      }),
    )
  }

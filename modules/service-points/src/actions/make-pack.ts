import { randomUUID } from "node:crypto"
import { setTimeout } from "node:timers/promises"
import type { Tx } from "@jatidiri/database"
import { accept, type Result } from "@jatidiri/kernel"
import { type Pack, type PackBody, type PackProgress, residentsAPart } from "../contract.ts"
import type { Needs } from "../needs.ts"
import { beginPack, countParts, findPackRow, finishPack, listParts, type PackRow, takePack } from "../store/packs.ts"
import { findRoundRow, type RoundRow } from "../store/rounds.ts"
import { type AdmitRefusal, type Asked, admit } from "./admit.ts"
import { eraseUnfetched } from "./erase-unfetched.ts"
import { makePart } from "./make-part.ts"

/** One call works no longer than this, so that no proxy or weak line gives up on it. */
const workMilliseconds = 5000
/** While another makes a part. */
const pauseMilliseconds = 200

export type MadeOrMaking = { readonly pack: Pack } | { readonly progress: PackProgress }
export type MakeRefusal = AdmitRefusal | "pack-fetched" | "command-differs"
type MakePack = Asked & PackBody
type Admitted = { readonly officerId: string; readonly round: RoundRow }

const partsOf = (round: RoundRow): number => Math.ceil(round.residents / residentsAPart)

const begin = (needs: Needs, asked: MakePack): Promise<Result<Admitted, MakeRefusal>> =>
  needs.database.transaction(async (tx) => {
    const admitted = await admit(needs, tx, asked)
    if (!admitted.ok) return admitted
    const { officerId } = admitted.value
    const erased = asked.again === true ? await eraseUnfetched(needs, tx, { ...asked, officerId }) : accept(null)
    if (!erased.ok) return erased
    await tx.run(beginPack, randomUUID(), asked.roundId, needs.now())
    return admitted
  })

const finish = async (needs: Needs, tx: Tx, packId: string, { officerId, round }: Admitted): Promise<void> => {
  await tx.run(finishPack, packId, needs.now())
  const parts = await tx.rows(listParts, packId)
  await needs.recordAudit(tx, {
    action: "field-pack.made",
    actor: `officer:${officerId}`,
    subject: `round:${round.round_id}`,
    detail: { pack: packId, residents: sum(parts, "residents"), bytes: sum(parts, "bytes") },
  })
}

/** Whether anything is left to do for a pack that somebody else holds, or that is no longer there. */
const standing = async (tx: Tx, roundId: string): Promise<"busy" | "over"> => {
  const row = await tx.find(findPackRow, roundId)
  return row === undefined || row.made_at !== null ? "over" : "busy"
}

/** Makes the next part in a transaction of its own, which a crash or a break loses at most. */
const goOn = (needs: Needs, admitted: Admitted): Promise<"more" | "busy" | "over"> =>
  needs.database.transaction(async (tx) => {
    const pack = await tx.find(takePack, admitted.round.round_id)
    if (pack === undefined) return standing(tx, admitted.round.round_id)
    if (pack.made_at !== null) return "over"
    // A change erases the pack: the one that is held is of the round as it is now, and so is what is read of it here.
    const round = await tx.get(findRoundRow, admitted.round.round_id)
    const number = (await tx.get(countParts, pack.pack_id)).made + 1
    await makePart(needs, tx, { packId: pack.pack_id, round, number })
    if (number < partsOf(round)) return "more"
    await finish(needs, tx, pack.pack_id, { ...admitted, round })
    return "over"
  })

const work = async (needs: Needs, admitted: Admitted): Promise<void> => {
  const end = needs.now().getTime() + workMilliseconds
  do {
    const step = await goOn(needs, admitted)
    if (step === "over") return
    if (step === "busy") await setTimeout(pauseMilliseconds)
  } while (needs.now().getTime() < end)
}

const sum = (rows: readonly { readonly residents: number; readonly bytes: number }[], of: "residents" | "bytes") =>
  rows.reduce((all, row) => all + row[of], 0)

const packOf = async (needs: Needs, round: RoundRow, row: PackRow, madeAt: Date): Promise<Pack> => {
  const parts = await needs.database.rows(listParts, row.pack_id)
  return {
    packId: row.pack_id,
    roundId: round.round_id,
    madeAt: madeAt.toISOString(),
    expiresAt: round.until_at.toISOString(),
    residents: sum(parts, "residents"),
    bytes: sum(parts, "bytes"),
    parts: parts.map(({ number, bytes, sha256 }) => ({ number, bytes, sha256 })),
    trust: { anchors: [...needs.trust.anchors], demo: needs.trust.demo },
    statusLists: [...(await needs.listStatusUris(needs.database))],
  }
}

/**
 * The round's one pack, made by whoever of the team asks first. A call works for a few seconds and tells how far it came;
 * the next goes on there, also after a crash, and several at once make one pack, for each part is made by one of them.
 */
export const makePack =
  (needs: Needs) =>
  async (asked: MakePack): Promise<Result<MadeOrMaking, MakeRefusal>> => {
    const begun = await begin(needs, asked)
    if (!begun.ok) return begun
    await work(needs, begun.value)
    // Closed or changed meanwhile, its pack is gone: closed it is over, changed it is begun anew by the next call.
    const still = await admit(needs, needs.database, asked)
    if (!still.ok) return still
    const { round } = still.value
    const row = await needs.database.find(findPackRow, round.round_id)
    if (row === undefined) return accept({ progress: { made: 0, parts: partsOf(round) } })
    if (row.made_at !== null) return accept({ pack: await packOf(needs, round, row, row.made_at) })
    return accept({ progress: { made: row.made, parts: partsOf(round) } })
  }

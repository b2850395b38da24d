import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { Needs } from "../needs.ts"
import { findPartBody, noteFetch } from "../store/packs.ts"
import { type AdmitRefusal, type Asked, admit } from "./admit.ts"

type FetchPart = Asked & { readonly packId: string; readonly number: number }

/** A part as it was made, for the round's team while it lasts; that an officer began to fetch the pack is logged once. */
export const fetchPart =
  (needs: Needs) =>
  ({ packId, number, ...asked }: FetchPart): Promise<Result<Uint8Array, AdmitRefusal | "pack-unknown">> =>
    needs.database.transaction(async (tx) => {
      const admitted = await admit(needs, tx, asked)
      if (!admitted.ok) return admitted
      const part = await tx.find(findPartBody, asked.roundId, packId, number)
      if (part === undefined) return refuse("pack-unknown")
      const { officerId, round } = admitted.value
      if ((await tx.run(noteFetch, packId, officerId, needs.now())) === 1)
        await needs.recordAudit(tx, {
          action: "field-pack.fetched",
          actor: `officer:${officerId}`,
          subject: `round:${round.round_id}`,
          detail: { pack: packId },
        })
      return accept(part.body)
    })

import { accept, type Day, parseDay, type Result, refuse } from "@jatidiri/kernel"
import type { Scope } from "../contract.ts"
import { nation, parseRegion } from "../domain/region-path.ts"
import type { Needs } from "../needs.ts"
import { basesIn } from "../store/bases.ts"
import { addTarget as insertTarget } from "../store/targets.ts"

export type AddTarget = {
  readonly baseId: number
  /** `nation` or a region code; holds for all regions below it that have no nearer one. */
  readonly regionCode: string
  readonly scope: Scope
  /** Of one: `0.25`. */
  readonly share: number
  /** `target`: an interim target as a share of the ministry's own. */
  readonly shareOf: "base" | "target"
  readonly period: { readonly from: string; readonly to: string }
  readonly letter: { readonly from: string; readonly number: string; readonly date: string }
  /** 0 for the first letter, then one more with every change. */
  readonly revision: number
  readonly actor: string
}

export type AddTargetRefusal = "base-unknown" | "region-unknown" | "share-wrong" | "period-wrong" | "letter-wrong"

const isDay = (text: string): text is Day => parseDay(text).ok

const reasonNotToAdd = (command: AddTarget): AddTargetRefusal | undefined => {
  if (!(command.share > 0 && command.share <= 1)) return "share-wrong"
  if (command.shareOf === "target" && command.scope !== "local") return "share-wrong"
  const { period, letter } = command
  if (!isDay(period.from) || !isDay(period.to) || period.from > period.to) return "period-wrong"
  if (letter.from.trim() === "" || letter.number.trim() === "" || !isDay(letter.date)) return "letter-wrong"
  return Number.isInteger(command.revision) && command.revision >= 0 ? undefined : "letter-wrong"
}

/** Adds a target of the live book. The same letter and revision again changes nothing. */
export const addTarget =
  (needs: Needs) =>
  (command: AddTarget): Promise<Result<void, AddTargetRefusal>> =>
    needs.database.transaction(async (tx) => {
      const refusal = reasonNotToAdd(command)
      if (refusal !== undefined) return refuse(refusal)
      const region = parseRegion(command.regionCode)
      if (region === undefined) return refuse("region-unknown")
      const bases = await tx.rows(basesIn, "live", nation)
      if (!bases.some(({ baseId }) => baseId === command.baseId)) return refuse("base-unknown")
      const { period, letter } = command
      const added = await tx.run(
        insertTarget,
        ...["live", command.baseId, region, command.scope, command.share, command.shareOf, period.from, period.to],
        ...[letter.from, letter.number, letter.date, command.revision, ""],
      )
      if (added === 1) {
        await needs.recordAudit(tx, {
          action: "target.added",
          actor: command.actor,
          subject: `region:${command.regionCode}`,
          detail: { share: command.share, scope: command.scope, revision: command.revision },
        })
      }
      return accept(undefined)
    })

import type { Tx } from "@jatidiri/database"
import { accept, type Day, jakartaDay, parseDay, type Result, refuse } from "@jatidiri/kernel"
import type { Scope } from "../contract.ts"
import { nation, parseRegion } from "../domain/region-path.ts"
import type { Needs } from "../needs.ts"
import { basesIn } from "../store/bases.ts"
import { regionExists } from "../store/corrections.ts"
import { findLetter, holdTargets, addTarget as insertTarget } from "../store/targets.ts"

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

export type AddTargetRefusal =
  | "base-unknown"
  | "region-unknown"
  | "share-wrong"
  | "period-wrong"
  | "letter-wrong"
  | "letter-differs"

const otherFigures =
  "this letter and revision stand for another share, base, period or date already; a change is another revision"

const isDay = (text: string): text is Day => parseDay(text).ok

const reasonNotToAdd = (command: AddTarget): AddTargetRefusal | undefined => {
  if (!(command.share > 0 && command.share <= 1)) return "share-wrong"
  if (command.shareOf === "target" && command.scope !== "local") return "share-wrong"
  const { period, letter } = command
  if (!isDay(period.from) || !isDay(period.to) || period.from > period.to) return "period-wrong"
  if (letter.from.trim() === "" || letter.number.trim() === "" || !isDay(letter.date)) return "letter-wrong"
  return Number.isInteger(command.revision) && command.revision >= 0 ? undefined : "letter-wrong"
}

type Placed = { readonly tx: Tx; readonly region: string; readonly command: AddTarget }

/** Nothing where the letter says nothing yet of that region and period. */
const compareWithLetter = async ({ tx, region, command }: Placed): Promise<"same" | "differs" | undefined> => {
  await tx.run(holdTargets)
  const { scope, shareOf, period, letter, revision, baseId, share } = command
  const found = await tx.find(
    findLetter,
    ...["live", region, scope, shareOf, period.to, letter.from, letter.number, revision],
    ...[baseId, share, period.from, letter.date],
  )
  return found === undefined ? undefined : found.isSame ? "same" : "differs"
}

const insert = async (needs: Needs, { tx, region, command }: Placed): Promise<void> => {
  const { period, letter } = command
  await tx.run(
    insertTarget,
    ...["live", command.baseId, region, command.scope, command.share, command.shareOf, period.from, period.to],
    ...[letter.from, letter.number, letter.date, command.revision, "", jakartaDay(needs.now())],
  )
  await needs.recordAudit(tx, {
    action: "target.added",
    actor: command.actor,
    subject: `region:${command.regionCode}`,
    detail: { share: command.share, scope: command.scope, revision: command.revision },
  })
}

/**
 * Adds a target of the live book. The same letter and revision again changes nothing, and is refused with other figures:
 * of two that stand side by side nobody could say which counts.
 */
export const addTarget =
  (needs: Needs) =>
  (command: AddTarget): Promise<Result<void, AddTargetRefusal>> =>
    needs.database.transaction(async (tx) => {
      const refusal = reasonNotToAdd(command)
      if (refusal !== undefined) return refuse(refusal)
      const region = parseRegion(command.regionCode)
      if (region === undefined || !(await tx.get(regionExists, region)).there) return refuse("region-unknown")
      const bases = await tx.rows(basesIn, "live", nation)
      if (!bases.some(({ baseId }) => baseId === command.baseId)) return refuse("base-unknown")
      const placed = { tx, region, command }
      const known = await compareWithLetter(placed)
      if (known === "differs") return refuse("letter-differs", otherFigures)
      if (known === undefined) await insert(needs, placed)
      return accept(undefined)
    })

import type { Change } from "@jatidiri/web"
import type { Journey } from "../domain/journey.ts"
import { findJourney, journeyChange, type Vault } from "./records.ts"
import type { Shapes, WalletStores } from "./shapes.ts"

/** The step that comes next, and what is kept in the same moment. */
export type Next<Kept extends Journey = Journey> = {
  readonly journey: Kept
  readonly beside?: readonly Change<Shapes>[]
}

const lastTurn = new WeakMap<WalletStores, Promise<unknown>>()

/** Opening and sealing take time that a transaction of the browser's database does not wait for: so one after another. */
const inTurn = <Value>(stores: WalletStores, work: () => Promise<Value>): Promise<Value> => {
  const turn = (lastTurn.get(stores) ?? Promise.resolve()).then(work)
  lastTurn.set(
    stores,
    turn.catch(() => undefined),
  )
  return turn
}

/** Decides by the step that stands now, and keeps what was decided before anybody else looks. Gives what stands then. */
export const changeJourney = (
  vault: Vault,
  decide: (now: Journey | undefined) => Next | undefined,
): Promise<Journey | undefined> =>
  inTurn(vault.stores, async () => {
    const now = await findJourney(vault)
    const next = decide(now)
    if (next === undefined) return now
    await vault.stores.change([...(next.beside ?? []), await journeyChange(vault, next.journey)])
    return next.journey
  })

const isSame = (a: Journey | undefined, b: Journey): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * An answer may come after the journey went on without it, across the table or by the person's own hand: it is kept only
 * where the step that it answers still stands. Gives what stands then, so that whoever comes late follows it.
 */
export const keepNext = async (vault: Vault, from: Journey, next: Next): Promise<Journey> =>
  (await changeJourney(vault, (now) => (isSame(now, from) ? next : undefined))) ?? from

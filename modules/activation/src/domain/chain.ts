import { journalStart } from "@jatidiri/field"
import { clockLeewaySeconds } from "./times.ts"

/** An entry's place in its device's journal. */
export type Link = { readonly jti: string; readonly seq: number; readonly prev: string; readonly hash: string }

export type ChainConflict = "chain-forked" | "chain-broken" | "chain-clock"

/**
 * What is wrong with an entry beside those already known of its device with the numbers before, at and after its own;
 * nothing for a gap: what is missing may still come, in any order.
 */
export const findChainConflict = (entry: Link, neighbours: readonly Link[]): ChainConflict | undefined => {
  const at = (seq: number) => neighbours.filter((other) => other.seq === seq && other.jti !== entry.jti)
  if (at(entry.seq).length > 0) return "chain-forked"
  if (entry.seq === 1 && entry.prev !== journalStart.hash) return "chain-broken"
  if (at(entry.seq - 1).some((before) => before.hash !== entry.prev)) return "chain-broken"
  return at(entry.seq + 1).some((after) => after.prev !== entry.hash) ? "chain-broken" : undefined
}

/** When the entries around one were signed, as far as they are known. */
export type Around = { readonly latest_before: Date | null; readonly earliest_after: Date | null }

const leeway = clockLeewaySeconds * 1000

/**
 * Whether time goes back along a device's journal: who signs under an old date, so that a bound or a loss does not reach
 * it, goes behind what he has signed before; and one entry with a later number and an earlier time says the same.
 */
export const goesBack = (signedAt: Date, { latest_before, earliest_after }: Around): boolean =>
  (latest_before !== null && signedAt.getTime() < latest_before.getTime() - leeway) ||
  (earliest_after !== null && signedAt.getTime() > earliest_after.getTime() + leeway)

import { journalStart } from "@jatidiri/field"

/** An entry's place in its device's journal. */
export type Link = { readonly jti: string; readonly seq: number; readonly prev: string; readonly hash: string }

export type ChainConflict = "chain-forked" | "chain-broken"

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

import type { House } from "@jatidiri/server"
import { doubledOf, type EntryRow, lostOf, vouchersIn } from "./compare.ts"
import type { Memory } from "./memory.ts"

/** What the office has, against what the device has shown; each fault in words for whoever looks after it. */
export type Verdict = {
  readonly lost: readonly string[]
  readonly doubled: readonly string[]
  readonly broken: readonly string[]
}

const entriesOf = "select jti::text as jti, seq, kind, compact from activation.entries order by seq"
const boundTwice = "select resident_id::text as id from activation.bindings group by 1 having count(*) > 1"
const counted = `select
  (select count(*)::int from activation.ledger where kind = 'activation') as activations,
  (select count(*)::int from activation.bindings where state = 'active') as active,
  (select count(*)::int from activation.reviews where reason = 'chain-forked') as forks`

type Counted = { readonly activations: number; readonly active: number; readonly forks: number }

/** Reads the books once everything has been told. */
export const judge = async ({ base, rooms }: House, memory: Memory): Promise<Verdict> => {
  const { database } = base
  const entries = await database.raw<EntryRow>(entriesOf)
  const bound = await database.raw<{ id: string }>(boundTwice)
  const [{ activations, active, forks } = { activations: 0, active: 0, forks: 0 }] =
    await database.raw<Counted>(counted)
  const { intact } = await rooms.audit.verify()
  const vouchers = vouchersIn(entries).length
  const counts = `${vouchers} vouchers, ${activations} activations, ${active} active bindings`
  return {
    lost: [...lostOf(memory, entries), ...(Math.min(activations, active) < vouchers ? [counts] : [])],
    doubled: [
      ...doubledOf(entries),
      ...bound.map(({ id }) => `resident ${id} is bound twice`),
      ...(Math.max(activations, active) > vouchers ? [counts] : []),
    ],
    broken: [...(intact ? [] : ["the log is not intact"]), ...(forks === 0 ? [] : ["the device's chain is forked"])],
  }
}

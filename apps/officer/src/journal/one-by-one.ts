import { inHeldTurn } from "./held-turn.ts"

const alone = <Value>(name: string, work: () => Promise<Value>): Promise<Value> => {
  // Web Locks are in Chromium 69 and Safari 15.4.
  const locks: LockManager | undefined = globalThis.navigator?.locks
  if (locks !== undefined) return locks.request(name, work).then((value) => value as Value)
  return inHeldTurn(name, work)
}

/** Work on the chain's head, never two at once: not two taps, and not two tabs. */
export const makeOneByOne = (name: string) => {
  let last: Promise<unknown> = Promise.resolve()
  return <Value>(work: () => Promise<Value>): Promise<Value> => {
    const locked = (): Promise<Value> => alone(name, work)
    const mine = last.then(locked, locked)
    last = mine.catch(() => undefined)
    return mine
  }
}

/** Everything that moves this device's chain, or takes something out of its rows; and the making of its keys. */
export const inJournalOrder = makeOneByOne("jatidiri-petugas-journal")

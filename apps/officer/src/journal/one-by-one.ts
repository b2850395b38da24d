/** Work on the chain's head, never two at once: not two taps, and where the browser has locks not two tabs. */
export const makeOneByOne = (name: string) => {
  let last: Promise<unknown> = Promise.resolve()
  return <Value>(work: () => Promise<Value>): Promise<Value> => {
    // Web Locks are in Chromium 69 and Safari 15.4; older Safari has the tab's own order only.
    const locks: LockManager | undefined = globalThis.navigator?.locks
    const locked = locks === undefined ? work : () => locks.request(name, work).then((value) => value as Value)
    const mine = last.then(locked, locked)
    last = mine.catch(() => undefined)
    return mine
  }
}

/** Everything that moves this device's chain, or takes something out of its rows. */
export const inJournalOrder = makeOneByOne("jatidiri-petugas-journal")

const place = "turn"

const openTurns = (name: string): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(place)
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })

/**
 * One tab after the other where the browser has no locks: it gives a database's write transaction to one at a time, and
 * that lasts while it is asked something. It ends with its tab, however that ends. The database holds nothing.
 */
export const inHeldTurn = async <Value>(name: string, work: () => Promise<Value>): Promise<Value> => {
  const turns = await openTurns(name)
  let over = false
  try {
    await new Promise<void>((begin, fail) => {
      const transaction = turns.transaction(place, "readwrite")
      transaction.onabort = () => fail(transaction.error)
      const keep = (): void => {
        if (over) return
        transaction.objectStore(place).get(place).onsuccess = () => {
          begin()
          keep()
        }
      }
      keep()
    })
    return await work()
  } finally {
    over = true
    turns.close()
  }
}

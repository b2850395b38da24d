/** Sealed and with its index a part takes a third more; the rest is for the day's journal. */
const spareBytes = 20_000_000
const growth = 1.5

/** Whether the browser says that a pack does not fit; one that does not say is believed to have room. */
export const lacksRoom = async (bytes: number): Promise<boolean> => {
  const storage: StorageManager | undefined = navigator.storage
  const { quota, usage = 0 } = (await storage?.estimate?.().catch(() => undefined)) ?? {}
  return quota !== undefined && quota - usage < bytes * growth + spareBytes
}

/** Asks that the browser never clears this app to make room; some ask the person, some decide alone, some cannot. */
export const askToPersist = async (): Promise<boolean> => {
  const storage: StorageManager | undefined = navigator.storage
  return (await storage?.persist?.().catch(() => false)) ?? false
}

/** Sealed and with its index a part takes a third more; the rest is for the day's journal. */
const spareBytes = 20_000_000
const growth = 1.5

/** In bytes; `free` is missing where the browser does not say, and is believed to be enough. */
export type Room = { readonly needs: number; readonly free?: number }

/** What a pack of so many bytes takes on this device, and what the browser still gives. */
export const readRoom = async (bytes: number): Promise<Room> => {
  const needs = bytes * growth + spareBytes
  const storage: StorageManager | undefined = navigator.storage
  const { quota, usage = 0 } = (await storage?.estimate?.().catch(() => undefined)) ?? {}
  return quota === undefined ? { needs } : { needs, free: Math.max(0, quota - usage) }
}

export const lacksRoom = ({ needs, free = Number.POSITIVE_INFINITY }: Room): boolean => free < needs

/** Asks that the browser never clears this app to make room; some ask the person, some decide alone, some cannot. */
export const askToPersist = async (): Promise<boolean> => {
  const storage: StorageManager | undefined = navigator.storage
  return (await storage?.persist?.().catch(() => false)) ?? false
}

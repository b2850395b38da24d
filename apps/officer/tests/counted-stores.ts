import type { DeviceStores } from "../src/journal/device-stores.ts"

type Change = { readonly put?: string; readonly value?: object; readonly clear?: string }

const keyPaths: Readonly<Record<string, string>> = {
  ...{ entries: "jti", marks: "mark", tallies: "mandate", niks: "number", parts: "number" },
}

/** A device's stores in memory, as an earlier version may have left them, and how many values were read of them. */
export const openCountedStores = () => {
  const kept = new Map<string, Map<unknown, object>>()
  const counts = { read: 0 }
  const storeOf = (name: string) => {
    const store = kept.get(name) ?? new Map<unknown, object>()
    kept.set(name, store)
    return store
  }
  const apply = ({ put, value, clear }: Change): void => {
    if (clear !== undefined) storeOf(clear).clear()
    if (put !== undefined && value !== undefined) storeOf(put).set(Reflect.get(value, keyPaths[put] ?? "name"), value)
  }
  const stores = {
    find: async (name: string, key: unknown) => {
      const found = storeOf(name).get(key)
      counts.read += found === undefined ? 0 : 1
      return structuredClone(found)
    },
    all: async (name: string) => {
      counts.read += storeOf(name).size
      return structuredClone([...storeOf(name).values()])
    },
    put: async (name: string, value: object) => apply({ put: name, value }),
    change: async (changes: readonly Change[]) => changes.forEach(apply),
  }
  // A journal asks nothing else of its stores.
  return { stores: stores as unknown as DeviceStores, counts }
}

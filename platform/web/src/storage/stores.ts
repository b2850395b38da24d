import { type IDBPDatabase, type IDBPTransaction, openDB } from "idb"

/** Every store says which member is its key (none: keys are given) and what clears it, for whoever reviews the data. */
export type StoreDeclarations<Shapes> = {
  readonly [Name in keyof Shapes]: { readonly keyPath?: keyof Shapes[Name] & string; readonly clearedBy: string }
}

type Key = string | number

/** One write; a list of them stands or falls together. */
export type Change<Shapes> =
  | {
      readonly [Name in keyof Shapes]: { readonly put: Name; readonly value: Shapes[Name]; readonly key?: Key }
    }[keyof Shapes]
  | { readonly remove: keyof Shapes; readonly key: Key }
  | { readonly clear: keyof Shapes }

export type Stores<Shapes> = {
  find<Name extends keyof Shapes & string>(store: Name, key: Key): Promise<Shapes[Name] | undefined>
  /** In the order of their keys. */
  all<Name extends keyof Shapes & string>(store: Name): Promise<Shapes[Name][]>
  put<Name extends keyof Shapes & string>(store: Name, value: Shapes[Name], key?: Key): Promise<void>
  remove(store: keyof Shapes & string, key: Key): Promise<void>
  /** All of them in one transaction of the browser's database. */
  change(changes: readonly Change<Shapes>[]): Promise<void>
  clear(): Promise<void>
  close(): void
}

type Opened = IDBPDatabase<unknown>

/** A change of whatever shapes: the browser is asked the same for all. */
type AnyChange =
  | { readonly put: PropertyKey; readonly value: unknown; readonly key?: Key | undefined }
  | { readonly remove: PropertyKey; readonly key: Key }
  | { readonly clear: PropertyKey }

const storeOf = (change: AnyChange): string =>
  String("put" in change ? change.put : "remove" in change ? change.remove : change.clear)

type Writing = IDBPTransaction<unknown, string[], "readwrite">

/** Ends it without a trace; one that has ended already stays as it is. */
const abort = (transaction: Writing): void => {
  try {
    transaction.abort()
  } catch {
    // The first failure has aborted it.
  }
}

const write = async (transaction: Writing, change: AnyChange): Promise<void> => {
  const store = transaction.objectStore(storeOf(change))
  if ("put" in change) await store.put(change.value, change.key)
  else if ("remove" in change) await store.delete(change.key)
  else await store.clear()
}

const applyChanges = async (opened: Opened, changes: readonly AnyChange[]): Promise<void> => {
  if (changes.length === 0) return
  const names = [...new Set(changes.map(storeOf))]
  // Strict, also for one write alone: what a person was told is kept has reached the disk, and survives a battery that falls out.
  const transaction = opened.transaction(names, "readwrite", { durability: "strict" })
  // A write that the browser refuses to even ask for, such as of a value it cannot keep, leaves the others to be committed.
  const writes = changes.map((change) =>
    write(transaction, change).catch((error: unknown) => {
      abort(transaction)
      throw error
    }),
  )
  await Promise.all([...writes, transaction.done])
}

const addMissing = (opened: Opened, declarations: Readonly<Record<string, { readonly keyPath?: string }>>): void => {
  for (const [name, { keyPath }] of Object.entries(declarations)) {
    if (opened.objectStoreNames.contains(name)) continue
    opened.createObjectStore(name, keyPath === undefined ? {} : { keyPath })
  }
}

/**
 * Opens (and when the version grew, completes) a database of this browser. Throws where the browser forbids storage,
 * as some private windows do.
 */
export const openStores = async <Shapes>(
  name: string,
  version: number,
  declarations: StoreDeclarations<Shapes>,
): Promise<Stores<Shapes>> => {
  const opened: Opened = await openDB(name, version, { upgrade: (database) => addMissing(database, declarations) })
  opened.addEventListener("versionchange", () => opened.close())
  return {
    find: (store, key) => opened.get(store, key),
    all: (store) => opened.getAll(store),
    put: (store, value, key) => applyChanges(opened, [{ put: store, value, key }]),
    remove: (store, key) => applyChanges(opened, [{ remove: store, key }]),
    change: (changes) => applyChanges(opened, changes),
    clear: () =>
      applyChanges(
        opened,
        Object.keys(declarations).map((store) => ({ clear: store })),
      ),
    close: () => opened.close(),
  }
}

/**
 * What Chromium 70 and Safari 13 lack of the language's library and our apps use. Syntax is lowered by the build;
 * this is loaded only where something is missing, and fills only that.
 */
type Fillings = Readonly<Record<string, (this: never, ...given: never[]) => unknown>>

const fill = (target: object, fillings: Fillings): void => {
  for (const [name, value] of Object.entries(fillings)) {
    if (name in target) continue
    Object.defineProperty(target, name, { value, writable: true, configurable: true })
  }
}

type Same = (value: unknown, at: number) => boolean

const lastIndex = (list: readonly unknown[], same: Same): number => {
  for (let at = list.length - 1; at >= 0; at--) if (same(list[at], at)) return at
  return -1
}

const arrays: Fillings = {
  at(this: unknown[], index: number) {
    return this[index < 0 ? this.length + index : index]
  },
  findLast(this: unknown[], same: Same) {
    return this[lastIndex(this, same)]
  },
  findLastIndex(this: unknown[], same: Same) {
    return lastIndex(this, same)
  },
  toSorted(this: unknown[], order?: (a: unknown, b: unknown) => number) {
    return this.slice().sort(order)
  },
  toReversed(this: unknown[]) {
    return this.slice().reverse()
  },
  with(this: unknown[], index: number, value: unknown) {
    const copy = this.slice()
    copy[index < 0 ? copy.length + index : index] = value
    return copy
  },
  flat(this: unknown[]) {
    return ([] as unknown[]).concat(...this)
  },
  flatMap(this: unknown[], change: (value: unknown, at: number) => unknown) {
    return ([] as unknown[]).concat(...this.map(change))
  },
}

const allMatches = (text: string, pattern: RegExp): RegExpExecArray[] => {
  const found: RegExpExecArray[] = []
  const search = new RegExp(pattern.source, pattern.flags)
  for (let match = search.exec(text); match !== null; match = search.exec(text)) {
    found.push(match)
    if (match[0] === "") search.lastIndex++
  }
  return found
}

const strings: Fillings = {
  at(this: string, index: number) {
    return this.charAt(index < 0 ? this.length + index : index) || undefined
  },
  replaceAll(this: string, old: string | RegExp, fresh: string) {
    return typeof old === "string" ? this.split(old).join(fresh) : this.replace(old, fresh)
  },
  matchAll(this: string, pattern: RegExp) {
    return allMatches(this, pattern)[Symbol.iterator]()
  },
}

const objects: Fillings = {
  fromEntries(entries: Iterable<readonly [string, unknown]>) {
    const made: Record<string, unknown> = {}
    for (const [name, value] of entries) made[name] = value
    return made
  },
  hasOwn(object: object, name: string) {
    return Object.getOwnPropertyDescriptor(object, name) !== undefined
  },
  groupBy(values: Iterable<unknown>, keyOf: (value: unknown, at: number) => string) {
    const groups: Record<string, unknown[]> = {}
    let at = 0
    for (const value of values) {
      const key = keyOf(value, at++)
      const group = groups[key] ?? []
      groups[key] = group
      group.push(value)
    }
    return groups
  },
}

const settle = (promise: unknown): Promise<unknown> =>
  Promise.resolve(promise).then(
    (value) => ({ status: "fulfilled", value }),
    (reason) => ({ status: "rejected", reason }),
  )

const promises: Fillings = {
  allSettled(given: Iterable<unknown>) {
    return Promise.all(Array.from(given, settle))
  },
}

const uuid = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = Array.from(bytes, (byte, at) => {
    const value = at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte
    return value.toString(16).padStart(2, "0")
  }).join("")
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-")
}

export const fillOldEngine = (): void => {
  fill(window, { queueMicrotask: (work: () => void) => Promise.resolve().then(work) })
  if (!("globalThis" in window)) Object.defineProperty(window, "globalThis", { value: window, configurable: true })
  fill(Array.prototype, arrays)
  fill(String.prototype, strings)
  fill(Object, objects)
  fill(Promise, promises)
  fill(crypto, { randomUUID: uuid })
}

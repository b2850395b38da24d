/** What was true a moment ago, so that a desk that looks every second does not ask the database each time. */
export type Memory<Value> = {
  recall(key: string): Value | undefined
  /** Never longer than `until`, when that is given. */
  keep(key: string, value: Value, until?: Date): void
  forget(key: string): void
  forgetAll(): void
}

/** What ends in another process (a session, a desk, a party, a purpose) is noticed after so long. */
const keptMilliseconds = 2000
const mostKept = 10_000

export const makeMemory = <Value>(now: () => Date): Memory<Value> => {
  const known = new Map<string, { readonly value: Value; readonly from: number; readonly to: number }>()
  return {
    recall: (key) => {
      const found = known.get(key)
      if (found === undefined) return undefined
      const time = now().getTime()
      if (time >= found.from && time < found.to) return found.value
      known.delete(key)
      return undefined
    },
    keep: (key, value, until) => {
      if (known.size >= mostKept) known.clear()
      const from = now().getTime()
      known.set(key, {
        value,
        from,
        to: Math.min(from + keptMilliseconds, until?.getTime() ?? Number.POSITIVE_INFINITY),
      })
    },
    forget: (key) => void known.delete(key),
    forgetAll: () => known.clear(),
  }
}

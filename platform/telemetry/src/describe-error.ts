/** What the log may know of an error: its kind, its machine-readable marks and where it arose; never its message, which may carry input. */
export type ErrorDescription = {
  readonly name: string
  readonly code?: string
  readonly constraint?: string
  readonly at: readonly string[]
}

const longestTrace = 8

/**
 * Stack frames only: the first lines of a stack repeat the message, a database's message repeats values, and a value may
 * be written like a frame.
 */
const framesOf = ({ stack = "", message }: Error): string[] => {
  const at = stack.indexOf(message)
  // A message changed since: where the old one ends cannot be known.
  if (at < 0) return []
  return stack
    .slice(at + message.length)
    .split("\n")
    .filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line))
    .map((line) => line.trim())
    .slice(0, longestTrace)
}

const textMember = (error: object, name: string): string | undefined => {
  const value: unknown = (error as Record<string, unknown>)[name]
  return typeof value === "string" && /^[\w.:-]{1,64}$/.test(value) ? value : undefined
}

export const describeError = (error: unknown): ErrorDescription => {
  if (typeof error !== "object" || error === null) return { name: typeof error, at: [] }
  const code = textMember(error, "code")
  const constraint = textMember(error, "constraint")
  return {
    name: error instanceof Error ? error.constructor.name : "object",
    ...(code === undefined ? {} : { code }),
    ...(constraint === undefined ? {} : { constraint }),
    at: error instanceof Error ? framesOf(error) : [],
  }
}

/** Does the work; gives the exit code. */
export type Run = (args: readonly string[]) => Promise<number>

/** One command: its words, what it does in one line, how it is called. */
export type Command = {
  /** The words that choose it, such as `import residents`. */
  readonly name: string
  readonly summary: string
  /** What follows the words; a command without it takes nothing. */
  readonly usage?: string
  /** Said by the command's own help, below its usage. */
  readonly says?: string
  /** Loaded when it is called: help must not wait for the whole house. */
  readonly load: () => Promise<{ readonly run: Run }>
}

/** What `$?` holds; a script may rely on it. */
export const exitCodes = {
  done: 0,
  /** Refused, not intact, not fit; said in words. */
  refused: 1,
  wronglyCalled: 2,
  /** A fault of ours or a failure nobody foresaw; with its stack. */
  broken: 70,
  /** Ended by Ctrl-C before it was done, as a shell says it: 128 and the signal's number. */
  interrupted: 130,
} as const

/** Says what is wrong with a call; main adds how it is called. */
export const wronglyCalled = (words: string): number => {
  complain(words)
  return exitCodes.wronglyCalled
}

export const say = (line = ""): void => {
  process.stdout.write(`${line}\n`)
}

export const complain = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

/** One command: its words, what it does in one line, how it is called. */
export type Command = {
  /** The words that choose it, such as `import residents`. */
  readonly name: string
  readonly summary: string
  /** What follows the words; empty when nothing does. */
  readonly usage: string
  /** Gives the exit code: 0 done, 1 refused or not intact, 2 wrongly called. */
  readonly run: (args: readonly string[]) => Promise<number>
}

/** Says what is wrong with a call; main adds the usage. */
export const wronglyCalled = (words: string): number => {
  complain(words)
  return 2
}

export const say = (line = ""): void => {
  process.stdout.write(`${line}\n`)
}

export const complain = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

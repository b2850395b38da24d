import { complain, exitCodes } from "./command.ts"

/**
 * One Ctrl-C reaches a process several times when npm and the starter pass it on besides the terminal: what follows
 * within this time is the same one.
 */
const echoMilliseconds = 1000

export type Stop = { readonly asked: Promise<void> }

/**
 * Hears Ctrl-C and `kill` from now on. The first asks for an orderly stop, the second leaves that stop its time, as it
 * takes PostgreSQL with it; a third ends the process at once.
 */
export const hearStop = (now: () => number = Date.now, exit: (code: number) => void = process.exit): Stop => {
  let [times, last] = [0, Number.NEGATIVE_INFINITY]
  const asked = new Promise<void>((resolve) => {
    const hear = (): void => {
      if (now() - last < echoMilliseconds) return
      last = now()
      times += 1
      if (times === 1) resolve()
      if (times === 2) complain("stopping; once more ends it at once")
      if (times === 3) exit(exitCodes.interrupted)
    }
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, hear)
  })
  return { asked }
}

import pino from "pino"
import { describeError } from "./describe-error.ts"

/** What happened, as a fixed event name and plain facts: counts, codes, durations. Never a NIK, a name or an address. */
export type Facts = Readonly<Record<string, string | number | boolean>>

export type Log = {
  info(event: string, facts?: Facts): void
  warn(event: string, facts?: Facts): void
  broken(event: string, error: unknown, facts?: Facts): void
}

/** One JSON line an event, to standard error so that standard output stays a command's answer. */
export const makeLog = (level: "silent" | "error" | "warn" | "info", write?: (line: string) => void): Log => {
  const target = write === undefined ? pino.destination({ fd: 2, sync: true }) : { write }
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, target)
  return {
    info: (event, facts) => logger.info(facts ?? {}, event),
    warn: (event, facts) => logger.warn(facts ?? {}, event),
    broken: (event, error, facts) => logger.error({ ...facts, error: describeError(error) }, event),
  }
}

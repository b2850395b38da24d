import { parseRecoveryCode } from "@jatidiri/field"

const lastGroup = -4

/** Whoever can type the last group has it somewhere else than on this screen. */
export const isLastGroup = (typed: string, code: string): boolean =>
  parseRecoveryCode(`${code.slice(0, lastGroup)}${typed}`) === code

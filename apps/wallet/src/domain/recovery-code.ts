import { parseRecoveryCode } from "@jatidiri/field"

const group = 4
const length = 16

/** The four groups in which it is shown, read out and written down. */
export const groupsOf = (code: string): readonly string[] =>
  Array.from({ length: length / group }, (_, at) => code.slice(at * group, (at + 1) * group))

/** Whoever can type the last group has it somewhere else than on this screen. */
export const isLastGroup = (typed: string, code: string): boolean =>
  parseRecoveryCode(`${code.slice(0, length - group)}${typed}`) === code

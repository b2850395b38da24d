import type { MaybePromise } from "./crypto.ts"
import { type Refused, refuse } from "./result.ts"

/** One thing that must hold, by a name for the log, and the code of the refusal when it does not. */
export type Check<Subject, Code extends string> = {
  readonly name: string
  readonly refusal: Code
  readonly holds: (subject: Subject) => MaybePromise<boolean>
}

/** Runs a table of checks in its order; the first that does not hold is the answer, nothing when all hold. */
export const findRefusal = async <Subject, Code extends string>(
  checks: readonly Check<Subject, Code>[],
  subject: Subject,
): Promise<Refused<Code> | undefined> => {
  for (const check of checks) if (!(await check.holds(subject))) return refuse(check.refusal, check.name)
  return undefined
}

import type { MaybePromise } from "@jatidiri/kernel"

/** Waits only when something is a promise: synchronous machinery then costs no turn of the event loop per item. */
export const settleAll = <Value>(values: readonly MaybePromise<Value>[]): MaybePromise<readonly Value[]> =>
  values.some((value) => value instanceof Promise) ? Promise.all(values) : (values as readonly Value[])

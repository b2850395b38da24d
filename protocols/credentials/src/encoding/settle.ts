import type { MaybePromise } from "@jatidiri/kernel"

/** By its `then`, as an engine's own promises and those of a polyfill are no instances of one another. */
const isPromise = <Value>(value: MaybePromise<Value>): value is Promise<Value> =>
  typeof (value as { readonly then?: unknown }).then === "function"

/** Waits only when something is a promise: synchronous machinery then costs no turn of the event loop per item. */
export const settleAll = <Value extends object>(
  values: readonly MaybePromise<Value>[],
): MaybePromise<readonly Value[]> => (values.some(isPromise) ? Promise.all(values) : (values as readonly Value[])) // none is a promise

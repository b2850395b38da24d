export const now = 1_750_000_000

/** The value of something a test has just made well. */
export const must = <Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false }): Value => {
  if (!result.ok) throw new Error("the test's own example is refused")
  return result.value
}

/** A refusal as `code: reason`, or `accepted`. */
export const outcome = (
  result:
    | { readonly ok: true }
    | { readonly ok: false; readonly refusal: { readonly code: string; readonly because?: string } },
): string => {
  if (result.ok) return "accepted"
  const { code, because } = result.refusal
  return because === undefined ? code : `${code}: ${because}`
}

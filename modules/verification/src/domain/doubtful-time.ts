import type { Result } from "@jatidiri/kernel"

/** Clocks of issuers and of this house may differ by so much before anybody is wronged. */
const doubtSeconds = 300

/**
 * Judges at `nowSeconds`; what is just expired or not yet valid is judged once more within the doubt of clocks, and
 * is then valid, but not certainly.
 */
export const judgeWithDoubt = async <Value, Code extends string>(
  nowSeconds: number,
  judgeAt: (seconds: number) => Promise<Result<Value, Code>>,
): Promise<{ readonly judged: Result<Value, Code>; readonly certain: boolean }> => {
  const judged = await judgeAt(nowSeconds)
  if (judged.ok) return { judged, certain: true }
  const shift = judged.refusal.code === "expired" ? -1 : judged.refusal.code === "not-yet-valid" ? 1 : 0
  if (shift === 0) return { judged, certain: true }
  const again = await judgeAt(nowSeconds + shift * doubtSeconds)
  return again.ok ? { judged: again, certain: false } : { judged, certain: true }
}

import type { FunnelPart, FunnelStep } from "@jatidiri/monitoring/contract"

/** Of the longest bar. */
export const widthOf = (people: number | null, most: number): number | null =>
  people === null || most <= 0 ? null : people / most

export type Loss = { readonly before: FunnelStep; readonly step: FunnelStep; readonly people: number }

/**
 * Between which two known steps most people stand; nothing where nobody does. Who is not active any more is left behind
 * by no step: he was activated and stopped, moved or died.
 */
export const largestLoss = (steps: readonly FunnelPart[]): Loss | undefined => {
  const losses = steps.flatMap((part, place) => {
    const before = steps[place - 1]
    if (part.step === "active" || before === undefined || before.people === null || part.people === null) return []
    return [{ before: before.step, step: part.step, people: before.people - part.people }]
  })
  const [largest] = losses.toSorted((a, b) => b.people - a.people)
  return largest === undefined || largest.people <= 0 ? undefined : largest
}

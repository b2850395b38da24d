export type TimeUnit = "days" | "hours" | "minutes"

/** The coarsest unit that still tells: whole days from two on, whole hours from one on, else minutes; never below 0. */
export const timeLeft = (seconds: number): { readonly value: number; readonly unit: TimeUnit } => {
  const left = Math.max(0, seconds)
  if (left >= 2 * 86_400) return { value: Math.floor(left / 86_400), unit: "days" }
  if (left >= 3600) return { value: Math.floor(left / 3600), unit: "hours" }
  return { value: Math.floor(left / 60), unit: "minutes" }
}

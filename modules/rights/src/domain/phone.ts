import type { PublicJwk } from "@jatidiri/kernel"

/** A phone's key and how one of its bindings stands. */
export type PhoneBinding = {
  readonly bindingId: string
  readonly residentId: string
  readonly key: PublicJwk
  readonly state: "held" | "active" | "replaced" | "ended"
  readonly endReason?: string
  readonly signedAt: Date
}

/** `all`: what this resident has asked for, from wherever. `own`: what this very phone has asked for, to read. */
export type Reader = { readonly residentId: string; readonly may: "all" | "own" }

const bySigning = (a: PhoneBinding, b: PhoneBinding): number => b.signedAt.getTime() - a.signedAt.getTime()

/**
 * Whose requests the phone may read. The phone in force reads all of them. One that its own resident stopped, as he may by a
 * request of service, still reads the answer to what it had sent. One that was replaced, lost, blocked or held may be in
 * anybody's hand and reads nothing: its resident reads on his new phone, or at a counter.
 */
export const readerOf = (bindings: readonly PhoneBinding[]): Reader | undefined => {
  const active = bindings.find(({ state }) => state === "active")
  if (active !== undefined) return { residentId: active.residentId, may: "all" }
  const [last] = [...bindings].sort(bySigning)
  return last?.state === "ended" && last.endReason === "stop" ? { residentId: last.residentId, may: "own" } : undefined
}

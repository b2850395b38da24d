/** What a code on paper is asked for. */
export type Purpose = "block" | "rebind"

/** A code as far as it is asked what it is good for. */
export type KnownCode = {
  /** Another took its place, or a block has distrusted it. */
  readonly retired: boolean
  /** Of one that another took the place of. */
  readonly blocksUntil?: Date
  readonly wrongNiks: number
}

/** So often whoever owns it may mistype his NIK; who tries more has found it. */
const mostWrongNiks = 10

/**
 * A code that another one replaced still blocks for a while: whoever holds the unlocked phone can set another, and must
 * not take the paper's last word with it. One that was tried with too many NIKs only blocks.
 */
export const isGoodFor = ({ retired, blocksUntil, wrongNiks }: KnownCode, purpose: Purpose, now: Date): boolean => {
  if (retired) return purpose === "block" && blocksUntil !== undefined && now.getTime() < blocksUntil.getTime()
  return purpose === "block" || wrongNiks < mostWrongNiks
}

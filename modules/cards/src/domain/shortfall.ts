/**
 * At least so many blanks are missing: who is ready to be printed and who must still be recorded each need one, and lost,
 * damaged and changed cards of tomorrow come on top.
 */
export const shortfallOf = (of: {
  readonly printReady: number
  readonly unrecorded: number
  readonly pieces: number
}): number => Math.max(0, of.printReady + of.unrecorded - of.pieces)

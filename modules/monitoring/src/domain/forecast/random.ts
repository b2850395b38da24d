/** Draws from 0 up to 1, the same row of draws for the same seed: a question that is asked twice has one answer. */
export type Draw = () => number

/**
 * The draw of that number in the row, from 0 on; whoever asks need not have drawn those before it. Mulberry32: 32 bits
 * of state are enough for some hundred thousand draws that decide nothing secret.
 */
export const drawAt = (seed: number, nth: number): number => {
  const state = (seed + Math.imul(nth + 1, 0x6d2b79f5)) | 0
  let mixed = Math.imul(state ^ (state >>> 15), state | 1)
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
}

export const drawsFrom = (seed: number): Draw => {
  let nth = 0
  return () => drawAt(seed, nth++)
}

/** Gives the place of the list that a draw falls on, each as often as it weighs. */
export const placesBy = (weights: readonly number[]): ((drawn: number) => number) => {
  let whole = 0
  const upTo = Float64Array.from(weights, (weight) => {
    whole += weight
    return whole
  })
  return (drawn) => {
    for (let place = 0; place < upTo.length; place++) if (drawn * whole < (upTo[place] ?? 0)) return place
    return 0
  }
}

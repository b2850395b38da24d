/** Draws from 0 up to 1, the same row of draws for the same seed: a question that is asked twice has one answer. */
export type Draw = () => number

/** Mulberry32: 32 bits of state are enough for some hundred thousand draws that decide nothing secret. */
export const drawsFrom = (seed: number): Draw => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Draws places of the list, each as often as it weighs. */
export const drawPlaces = (weights: readonly number[]): ((draw: Draw) => number) => {
  let whole = 0
  const upTo = weights.map((weight) => {
    whole += weight
    return whole
  })
  return (draw) => {
    const at = draw() * whole
    return Math.max(
      0,
      upTo.findIndex((until) => at < until),
    )
  }
}

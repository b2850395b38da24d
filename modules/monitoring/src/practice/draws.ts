import { type Draw, drawsFrom } from "../domain/forecast/random.ts"

const fnvOffset = 0x811c9dc5
const fnvPrime = 0x01000193

/** The same draws for the same words, whatever was drawn before: any day can be made without the days before it. */
export const drawsOf = (...words: readonly (string | number)[]): Draw => {
  let seed = fnvOffset
  for (const letter of words.join("|")) seed = Math.imul(seed ^ letter.charCodeAt(0), fnvPrime)
  return drawsFrom(seed)
}

/** A whole number, both ends included. */
export const between = (draw: Draw, least: number, most: number): number =>
  least + Math.floor(draw() * (most - least + 1))

export const oneOf = <One>(draw: Draw, all: readonly One[]): One => {
  const one = all[between(draw, 0, all.length - 1)]
  if (one === undefined) throw new Error("drawn from nothing")
  return one
}

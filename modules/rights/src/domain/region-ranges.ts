import { nationCode } from "../contract.ts"

/** Codes from each of `first` on and before the one of `below` beside it; no code lies in two of them. */
export type RegionRanges = { readonly first: readonly string[]; readonly below: readonly string[] }

const isWithinAny = (code: string, regions: readonly string[]): boolean =>
  regions.some((outer) => code.startsWith(`${outer}.`))

/** These regions with all that lies within them. In the order of the codes `/` comes right behind `.`, and `~` behind all. */
export const rangesOf = (regions: readonly string[]): RegionRanges => {
  if (regions.includes(nationCode)) return { first: [""], below: ["~"] }
  const outermost = [...new Set(regions)].filter((code) => !isWithinAny(code, regions))
  return { first: outermost, below: outermost.map((code) => `${code}/`) }
}

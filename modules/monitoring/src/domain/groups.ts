import type { Group } from "../contract.ts"
import { missingOf, shareOf } from "./shares.ts"

export type Counted = { readonly code: string; readonly activated: number; readonly base: number | null }
type Heads = { readonly code: string; readonly people: number }

/** Groups that have somebody, and groups in which nobody is yet. */
export const withHeads = (counted: ReadonlyMap<string, number>, heads: readonly Heads[]): Counted[] => {
  const bases = new Map(heads.map(({ code, people }) => [code, people]))
  const codes = new Set([...counted.keys(), ...bases.keys()])
  return [...codes].map((code) => ({ code, activated: counted.get(code) ?? 0, base: bases.get(code) ?? null }))
}

const byCode = (a: Counted, b: Counted): number => (a.code < b.code ? -1 : 1)

export const byActivated = (a: Counted, b: Counted): number => b.activated - a.activated || byCode(a, b)

/** Where most people are missing first; where nobody knows how many, last. */
export const byMissing = (a: Counted, b: Counted): number =>
  (missingOf(b.activated, b.base) ?? -1) - (missingOf(a.activated, a.base) ?? -1) || byActivated(a, b)

export const shownGroups = (rows: readonly Counted[], activated: number | null): Group[] =>
  rows.map(({ code, activated: part, base }) => ({
    code,
    activated: part,
    share: shareOf(part, activated),
    base,
    ofBase: shareOf(part, base),
    missing: missingOf(part, base),
  }))

import type { BaseName, FactCode, Qualifier } from "../../contract.ts"

/** Everything a region's arithmetic may start from; null where nobody said. */
export type Known = {
  readonly bases: readonly { readonly name: BaseName; readonly people: number }[]
  readonly base: number | null
  /** What the base is made of where it rolls, by snapshot, the newest first. */
  readonly baseParts: readonly { readonly snapshot: string; readonly people: number }[]
  readonly target: { readonly share: number; readonly people: number } | null
  /** The target's share, also where its base is not known. */
  readonly shareAsked: number | null
  readonly interim: readonly { readonly share: number; readonly people: number }[]
  readonly reached: number | null
  readonly asn: number
  readonly today: number
  /** First activations of the last calendar days, today excluded. */
  readonly recent: { readonly people: number; readonly days: number } | null
  /** Working days that are left of the target's period, by the calendar that the forecast goes by; null where it has no end. */
  readonly workingDaysLeft: number | null
  readonly facts: readonly { readonly fact: FactCode; readonly value: number | null; readonly qualifier: Qualifier }[]
}

export type KnownFact = { readonly value: number; readonly qualifier: Qualifier }

export const factsNamed = (known: Known, fact: FactCode): KnownFact[] =>
  known.facts.flatMap((row) =>
    row.fact === fact && row.value !== null ? [{ value: row.value, qualifier: row.qualifier }] : [],
  )

export const factNamed = (known: Known, fact: FactCode): KnownFact | undefined => factsNamed(known, fact)[0]

import type { BaseName, FactCode, Qualifier, Unit } from "../contract.ts"

/** A row of the scenario's ledger: people who were activated, and how the office spoke of them. */
export type ScenarioEntry = {
  readonly key: string
  /** `carried-in` for what was counted before, `activation` for what was said of the day itself. */
  readonly kind: "carried-in" | "activation"
  readonly people: number
  readonly cohort: string
  readonly channel: string
}

export type ScenarioBase = {
  readonly name: BaseName
  /** Nobody said: the base has a name and no number. */
  readonly people: number | null
  readonly source: string
}

export type ScenarioTarget = {
  readonly scope: "ministry" | "local"
  readonly baseName: BaseName
  readonly share: number
  readonly shareOf: "base" | "target"
  readonly letterFrom: string
  readonly note: string
}

export type ScenarioFact = { readonly fact: FactCode; readonly value: number | null; readonly qualifier: Qualifier }

/** What one office said, as rows. No figure that follows from others is among them. */
export type Scenario = {
  readonly book: string
  readonly regionCode: string
  readonly title: { readonly id: string; readonly en: string }
  readonly unit: Unit
  readonly bases: readonly ScenarioBase[]
  readonly targets: readonly ScenarioTarget[]
  readonly facts: readonly ScenarioFact[]
  readonly entries: readonly ScenarioEntry[]
}

/** The statements are of 2023 to 2024 and name no day, so their rows stand on the day between the two years. */
export const nominalDay = "2024-01-01"
export const said = "2023–24"

/** An office that gave shares and no count: every count of its book is per so many people of its base. */
export const perTenThousand = 10_000

/** The ministry's share for all offices, said by each of them as "the 25 %". */
export const ministryShare = 0.25
export const ministry = "Kementerian Dalam Negeri"

export const sourceOf = (scenario: Scenario): string => `Keterangan ${scenario.title.id}, ${said}`

export const fact = (code: FactCode, value: number | null = null, qualifier: Qualifier = "exact"): ScenarioFact => ({
  fact: code,
  value,
  qualifier,
})

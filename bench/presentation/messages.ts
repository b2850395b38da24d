import type { Offer, Place as OfficePlace } from "../rig/messages.ts"

export type Place = OfficePlace & {
  readonly purposeId: string
  /** Of the signed-in desk. */
  readonly cookie: string
}

export type ClientQuestion =
  | { readonly asked: "keys"; readonly count: number }
  /** Collects one KTP for each key made before. */
  | { readonly asked: "collect"; readonly place: Place; readonly offers: readonly Offer[]; readonly atOnce: number }
  /** Presents each KTP collected before, once. */
  | { readonly asked: "present"; readonly place: Place; readonly atOnce: number }

export type ClientAnswer =
  | { readonly asked: "keys"; readonly thumbprints: readonly string[] }
  | { readonly asked: "collect"; readonly collected: number }
  | {
      readonly asked: "present"
      readonly milliseconds: readonly number[]
      readonly seconds: number
      readonly processorMilliseconds: number
    }

/** The bare work without HTTP, formats or rules: what a presentation cannot do without. */
export type BareQuestion =
  | { readonly asked: "office"; readonly databaseUrl: string; readonly flows: number; readonly atOnce: number }
  | { readonly asked: "wallet"; readonly flows: number; readonly atOnce: number }

export type BareAnswer = { readonly asked: "office" | "wallet"; readonly seconds: number }

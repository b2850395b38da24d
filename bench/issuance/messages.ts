import type { Offer, Place } from "../rig/messages.ts"

export type ClientQuestion =
  | { readonly asked: "keys"; readonly flows: number }
  | {
      readonly asked: "flows"
      readonly place: Place
      readonly offers: readonly Offer[]
      readonly atOnce: number
    }

export type ClientAnswer =
  | { readonly asked: "keys"; readonly thumbprints: readonly string[] }
  | {
      readonly asked: "flows"
      readonly milliseconds: readonly number[]
      readonly seconds: number
      readonly processorMilliseconds: number
      readonly verified: number
    }

/** The bare work without HTTP, formats or rules: what a flow cannot do without. */
export type BareQuestion =
  | { readonly asked: "office"; readonly databaseUrl: string; readonly flows: number; readonly atOnce: number }
  | { readonly asked: "wallet"; readonly flows: number }
  | { readonly asked: "rates"; readonly milliseconds: number }

export type BareAnswer =
  | { readonly asked: "office" | "wallet"; readonly seconds: number }
  | { readonly asked: "rates"; readonly signs: number; readonly verifies: number }

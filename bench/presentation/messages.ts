import type { Offer } from "../issuance/messages.ts"

/** What the server's process is asked; each question is answered by a message with the same `asked`. */
export type ServerQuestion =
  | { readonly asked: "start"; readonly databaseUrl: string; readonly keyFolder: string }
  | { readonly asked: "offers"; readonly thumbprints: readonly string[] }
  | { readonly asked: "processor" }
  | { readonly asked: "stop" }

export type Place = {
  readonly baseUrl: string
  readonly port: number
  readonly anchors: readonly string[]
  readonly purposeId: string
  /** Of the signed-in desk. */
  readonly cookie: string
}

export type ServerAnswer =
  | { readonly asked: "start"; readonly place: Place }
  | { readonly asked: "offers"; readonly offers: readonly Offer[] }
  /** Time on a processor since the process began. */
  | { readonly asked: "processor"; readonly milliseconds: number }
  | { readonly asked: "stop" }

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

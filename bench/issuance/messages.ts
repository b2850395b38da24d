/** What the server's process is asked; each question is answered by a message with the same `asked`. */
export type ServerQuestion =
  | { readonly asked: "start"; readonly databaseUrl: string; readonly keyFolder: string }
  | { readonly asked: "offers"; readonly thumbprints: readonly string[] }
  | { readonly asked: "processor" }
  | { readonly asked: "stop" }

export type Offer = { readonly code: string; readonly txCode: string }

export type ServerAnswer =
  | { readonly asked: "start"; readonly baseUrl: string; readonly port: number; readonly anchors: readonly string[] }
  | { readonly asked: "offers"; readonly offers: readonly Offer[] }
  /** Time on a processor since the process began. */
  | { readonly asked: "processor"; readonly milliseconds: number }
  | { readonly asked: "stop" }

export type ClientQuestion =
  | { readonly asked: "keys"; readonly flows: number }
  | {
      readonly asked: "flows"
      readonly port: number
      readonly baseUrl: string
      readonly anchors: readonly string[]
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

import type { EntryRow } from "../journal/device-stores.ts"
import type { KeptHandover } from "./approve-in-field.ts"
import type { FoundInField } from "./judge-request.ts"

/** Where the officer is with the resident before him, without asking anybody. */
export type FieldStep =
  | { readonly is: "free" }
  | { readonly is: "scanning" }
  | { readonly is: "looking" }
  | { readonly is: "sum" }
  | { readonly is: "trouble"; readonly words: string }
  /** `recorded`: his recording was completed here, and its proof is what the officer sees. */
  | { readonly is: "deciding"; readonly found: FoundInField; readonly recorded?: true }
  | { readonly is: "approved"; readonly jti: string; readonly handover: KeptHandover }
  | { readonly is: "turned-away" | "barrier" | "blanks" | "withdrawn"; readonly jti: string }

export const rowOf = (step: FieldStep, rows: readonly EntryRow[]): EntryRow | undefined =>
  "jti" in step ? rows.find(({ jti }) => jti === step.jti) : undefined

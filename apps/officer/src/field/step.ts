import type { EntryRow } from "../journal/device-stores.ts"
import type { KeptHandover } from "./approve-in-field.ts"
import type { FoundInField } from "./judge-request.ts"

/** Where the officer is with the resident before him, without asking anybody. */
export type FieldStep =
  | { readonly is: "free" }
  | { readonly is: "scanning" }
  | { readonly is: "looking" }
  | { readonly is: "trouble"; readonly words: string }
  | { readonly is: "deciding"; readonly found: FoundInField }
  | { readonly is: "approved"; readonly jti: string; readonly handover: KeptHandover }
  | { readonly is: "turned-away"; readonly jti: string }
  | { readonly is: "barrier"; readonly jti: string }

export const rowOf = (step: FieldStep, rows: readonly EntryRow[]): EntryRow | undefined =>
  "jti" in step ? rows.find(({ jti }) => jti === step.jti) : undefined

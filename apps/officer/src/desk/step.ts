import type { InvitationReply, LookupReply } from "@jatidiri/activation/contract"
import type { EntryRow } from "../journal/device-stores.ts"

/** Where the officer is with the resident before him. One at a time. */
export type Step =
  | { readonly is: "free" }
  | { readonly is: "scanning" }
  | { readonly is: "inviting"; readonly invitation: InvitationReply }
  | { readonly is: "looking" }
  | { readonly is: "trouble"; readonly words: string }
  | { readonly is: "deciding"; readonly found: LookupReply }
  | { readonly is: "approved"; readonly name: string; readonly jti: string; readonly txCode: string }
  | { readonly is: "turned-away"; readonly jti: string }

/** The row of a step's own entry, whose state the screen shows. */
export const rowOf = (step: Step, rows: readonly EntryRow[]): EntryRow | undefined =>
  "jti" in step ? rows.find(({ jti }) => jti === step.jti) : undefined

import type { ClaimPath } from "@jatidiri/openid4vc"

/**
 * One answer to a request, for the resident's own history: who, what fields, when, why, never a value. `unsure` is written
 * before sending, and stays when the network died before the answer came. `shown` is a look across the table, which names
 * nobody: `who` and `purpose` are empty.
 */
export type Sharing = {
  readonly id: string
  readonly at: number
  readonly who: string
  readonly purpose: string
  readonly outcome: "shared" | "refused" | "unsure" | "failed" | "shown"
  readonly fields: readonly { readonly path: ClaimPath; readonly id: string; readonly en: string }[]
}

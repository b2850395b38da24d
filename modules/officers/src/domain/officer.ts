import type { Officer } from "../contract.ts"

/** An officer as known by his session: what he may do now, and whether he still may do anything. */
export type SignedInOfficer = Officer & {
  readonly ended: boolean
  /** The passkey that opened the session. */
  readonly passkey?: string
}

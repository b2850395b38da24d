import { createHash } from "node:crypto"
import type { KeptRow } from "./shown.ts"

/** An approval whose six digits have stood on the screen. */
export type Shown = { readonly requestHash: string; readonly residentId: string; txCode: string }

export const hashOf = (text: string): string => createHash("sha256").update(text).digest("base64url")

/**
 * What the device has ever shown or kept, by what was seen of it from outside. Whatever it knew once it may not forget,
 * and what it called acknowledged stays so.
 */
export const makeMemory = () => {
  const rows = new Map<string, KeptRow>()
  const shown = new Map<string, Shown>()
  const faults: string[] = []
  const settled = ({ state }: KeptRow): boolean => state === "acknowledged" || state === "refused"
  return {
    rows: rows as ReadonlyMap<string, KeptRow>,
    shown: shown as ReadonlyMap<string, Shown>,
    faults,
    /** All rows of the device, as they lie there now. */
    look: (now: readonly KeptRow[]): void => {
      const byJti = new Map(now.map((row) => [row.jti, row]))
      for (const [jti, before] of rows) {
        const after = byJti.get(jti)
        if (after === undefined) faults.push(`entry ${before.seq} is gone from the device`)
        else if (settled(before) && after.state !== before.state)
          faults.push(`entry ${before.seq} was ${before.state} and is ${after.state}`)
      }
      for (const row of now) rows.set(row.jti, row)
    },
    show: (approval: Shown): void => {
      const before = shown.get(approval.requestHash)
      if (before !== undefined && before.txCode !== approval.txCode) faults.push("one request was shown two codes")
      shown.set(approval.requestHash, approval)
    },
  }
}

export type Memory = ReturnType<typeof makeMemory>

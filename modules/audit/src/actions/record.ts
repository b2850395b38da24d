import type { Tx } from "@jatidiri/database"
import type { Entry } from "../contract.ts"
import { reasonNotToRecord } from "../domain/entry.ts"
import { appendEntry } from "../store/entries.ts"

/**
 * Writes the entry in the caller's transaction, in one round trip; it stands or falls with it. Record last: the
 * strand is held until the commit. Throws on an entry that breaks the log's shape, which is a bug of the caller.
 */
export const record = async (tx: Tx, entry: Entry): Promise<void> => {
  const reason = reasonNotToRecord(entry)
  if (reason !== undefined) throw new Error(`audit entry not recorded: ${reason}`)
  await tx.run(appendEntry, entry.action, entry.actor, entry.subject ?? null, JSON.stringify(entry.detail ?? {}))
}

import type { Queries } from "@jatidiri/database"
import { type BlankRow, listBlankRows } from "../../store/blanks.ts"

/** Card blanks that an officer's journal told of, printed or spoiled. */
export type BlankEntry = {
  /** A page begins behind it. */
  readonly id: string
  readonly jti: string
  readonly officerId: string
  readonly place: { readonly kind: "service-point" | "field-round"; readonly id: string }
  readonly reason: "printed" | "spoiled"
  readonly pieces: number
  readonly at: Date
}

const entryOf = ({ id, jti, reason, people: pieces, at, ...row }: BlankRow): BlankEntry => ({
  ...{ id, jti, reason, pieces, at, officerId: row.officer_id },
  place: { kind: row.channel, id: row.service_point_id },
})

/** Page by page, from the empty id on, in an order that nothing can still slip into. */
export const listBlankEntries = async (
  queries: Queries,
  after: string,
  limit: number,
): Promise<readonly BlankEntry[]> => {
  const [xid = "0", ledgerId = "0"] = after === "" ? [] : after.split(":")
  return (await queries.rows(listBlankRows, xid, ledgerId, limit)).map(entryOf)
}

import type { EntryRow } from "../journal/device-stores.ts"
import type { FieldApproval, KeptHandover } from "./approve-in-field.ts"
import { isOpen } from "./withdraw.ts"

/** What the office has made of an approval, as far as it was heard: its film is shown only while it stands. */
export type Standing = "approved" | "held" | "refused"

/** Who waits for his recording was told so when he was approved: his film goes on. */
export const standingOf = (row: EntryRow | undefined, { awaited }: Pick<KeptHandover, "awaited">): Standing => {
  if (row?.state === "refused") return "refused"
  return row?.state === "acknowledged" && row.code === "held-for-review" && awaited === undefined ? "held" : "approved"
}

/** Somebody may have gone without it; what the office has reaches a Dompet also without the film, and stays in the list. */
export const isUnfinished = ({ row, handover }: FieldApproval): boolean =>
  isOpen(row) && row.state !== "acknowledged" && standingOf(row, handover) === "approved"

import { statement } from "@jatidiri/database"

/** Held until the transaction is over. */
export const holdPlace = statement<{ readonly place: string }>(
  "cards.hold-place",
  "select place from cards.followed where source = $1 for update",
)

export const readPlace = statement<{ readonly place: string }>(
  "cards.read-place",
  "select place from cards.followed where source = $1",
)

export const movePlace = statement("cards.move-place", "update cards.followed set place = $2 where source = $1")

export const hasEntry = statement<{ readonly one: number }>(
  "cards.has-entry",
  "select 1 as one from cards.movements where entry = $1 limit 1",
)

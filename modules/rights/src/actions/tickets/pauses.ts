import type { Queries } from "@jatidiri/database"
import type { Needs } from "../../needs.ts"
import type { TicketRow } from "../../store/tickets.ts"

/** Bindings in force among those that these requests pause. */
export const inForceOf = async (
  queries: Queries,
  rows: readonly TicketRow[],
  needs: Needs,
): Promise<ReadonlySet<string>> => {
  const paused = rows.flatMap(({ paused_binding, lifted_at }) => (lifted_at === null ? (paused_binding ?? []) : []))
  return new Set(paused.length === 0 ? [] : await needs.listInForce(queries, [...new Set(paused)]))
}

/** A pause is its binding's: where another phone has taken its place, nothing is paused any more. */
export const pauseOf = ({ paused_binding, lifted_at }: TicketRow, inForce: ReadonlySet<string>) => {
  if (paused_binding === null) return {}
  if (lifted_at !== null) return { pause: "lifted" as const }
  return { pause: inForce.has(paused_binding) ? ("on" as const) : ("ended" as const) }
}

import type { Queries } from "@jatidiri/database"
import { accept, parseUuid, type Result, refuse } from "@jatidiri/kernel"
import type { ListedTicket, TicketsQuery, TicketsReply } from "../../contract.ts"
import { rangesOf } from "../../domain/region-ranges.ts"
import type { Needs, PermissionRefusal, SignedInOfficer } from "../../needs.ts"
import { countOverdue, listOpen, listSettled, type TicketRow } from "../../store/tickets.ts"
import { timingOf } from "../resident/read-own.ts"
import { inForceOf, pauseOf } from "./pauses.ts"

export type ListRefusal = Extract<PermissionRefusal, "not-signed-in" | "officer-ended" | "power-missing">

const page = 100
const firstUuid = "00000000-0000-0000-0000-000000000000"
const lastUuid = "ffffffff-ffff-ffff-ffff-ffffffffffff"
const beginnings = {
  open: [new Date("1970-01-01T00:00:00Z"), firstUuid],
  settled: [new Date("9999-01-01T00:00:00Z"), lastUuid],
} as const

type Known = {
  readonly names: ReadonlyMap<string, string>
  readonly officers: ReadonlyMap<string, string>
  readonly inForce: ReadonlySet<string>
}

/** Names of residents stand in the request itself only: a list is looked at by many and written down nowhere. */
export const listedOf = (
  row: TicketRow,
  { names, officers, inForce }: Known,
  { officerId, now }: { readonly officerId: string; readonly now: Date },
): ListedTicket => ({
  ...{ ticketId: row.ticket_id, number: row.number, kind: row.kind, channel: row.channel, state: row.state },
  regionCode: row.region_code,
  regionName: names.get(row.region_code) ?? row.region_code,
  ...timingOf(row, now),
  ...pauseOf(row, inForce),
  ...(row.taken_by === null
    ? {}
    : { takenBy: { name: officers.get(row.taken_by) ?? "", mine: row.taken_by === officerId } }),
})

export const knownOf = async (queries: Queries, rows: readonly TicketRow[], needs: Needs): Promise<Known> => {
  const codes = [...new Set(rows.map(({ region_code }) => region_code))]
  const names = await needs.nameRegions(queries, codes)
  const officers = new Map<string, string>()
  for (const officerId of new Set(rows.flatMap(({ taken_by }) => taken_by ?? [])))
    officers.set(officerId, (await needs.findOfficerName(queries, officerId)) ?? "")
  return { names, officers, inForce: await inForceOf(queries, rows, needs) }
}

const markOf = (row: TicketRow, state: "open" | "settled"): string =>
  `${(state === "open" ? row.due_at : (row.settled_at ?? row.due_at)).toISOString()}_${row.ticket_id}`

/** A mark that is none begins anew. */
const startOf = ({ state, after }: TicketsQuery): readonly [Date, string] => {
  const [time = "", ticketId = ""] = after?.split("_") ?? []
  const at = new Date(time)
  return Number.isNaN(at.getTime()) || !parseUuid(ticketId).ok ? beginnings[state] : [at, ticketId]
}

/** Requests of the officer's regions, page by page: what is due first comes first, so what is overdue is on top. */
export const listTickets =
  (needs: Needs) =>
  async (officer: SignedInOfficer | undefined, query: TicketsQuery): Promise<Result<TicketsReply, ListRefusal>> => {
    if (officer === undefined) return refuse("not-signed-in")
    if (officer.ended) return refuse("officer-ended")
    if (!officer.powers.includes("supervise")) return refuse("power-missing")
    const { first, below } = rangesOf(officer.regions)
    const { database } = needs
    const now = needs.now()
    const statement = query.state === "open" ? listOpen : listSettled
    const rows = await database.rows(statement, first, below, ...startOf(query), page + 1)
    const shown = rows.slice(0, page)
    const known = await knownOf(database, shown, needs)
    const last = rows.length > page ? shown.at(-1) : undefined
    return accept({
      ...(await database.get(countOverdue, first, below, now)),
      tickets: shown.map((row) => listedOf(row, known, { officerId: officer.officerId, now })),
      ...(last === undefined ? {} : { next: markOf(last, query.state) }),
    })
  }

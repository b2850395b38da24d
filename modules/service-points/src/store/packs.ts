import { statement } from "@jatidiri/database"

/** Of two who begin at once, the second touches no row and goes on with what the first began. */
export const beginPack = statement(
  "service_points.begin-pack",
  `insert into service_points.packs (pack_id, round_id, begun_at) values ($1, $2, $3) on conflict (round_id) do nothing`,
)

export type PackRow = {
  readonly pack_id: string
  readonly begun_at: Date
  readonly made_at: Date | null
  readonly made: number
}

const made = "(select count(*)::integer from service_points.parts a where a.pack_id = p.pack_id) as made"

export const findPackRow = statement<PackRow>(
  "service_points.find-pack",
  `select p.pack_id, p.begun_at, p.made_at, ${made} from service_points.packs p where p.round_id = $1`,
)

/** Nothing while somebody else makes a part of it, or when it was erased. */
export const takePack = statement<{ readonly pack_id: string; readonly begun_at: Date; readonly made_at: Date | null }>(
  "service_points.take-pack",
  "select pack_id, begun_at, made_at from service_points.packs where round_id = $1 for no key update skip locked",
)

/** Asked after the pack was taken, so that no part of another's transaction is missed. */
export const countParts = statement<{ readonly made: number }>(
  "service_points.count-parts",
  "select count(*)::integer as made from service_points.parts where pack_id = $1",
)

export const listInvitedOfPart = statement<{ readonly resident_id: string }>(
  "service_points.list-invited-of-part",
  `select resident_id::text from service_points.invited
   where round_id = $1 and position > $2 and position <= $3 order by position`,
)

export const insertPart = statement(
  "service_points.insert-part",
  "insert into service_points.parts (pack_id, number, residents, sha256, body) values ($1, $2, $3, $4, $5)",
)

export const finishPack = statement(
  "service_points.finish-pack",
  "update service_points.packs set made_at = $2 where pack_id = $1",
)

export type PartRow = {
  readonly number: number
  readonly residents: number
  readonly bytes: number
  readonly sha256: string
}

export const listParts = statement<PartRow>(
  "service_points.list-parts",
  `select number, residents, octet_length(body) as bytes, sha256 from service_points.parts
   where pack_id = $1 order by number`,
)

/** Held against being made anew or erased until who fetches is noted. */
export const findPartBody = statement<{ readonly body: Buffer }>(
  "service_points.find-part",
  `select a.body from service_points.parts a join service_points.packs p using (pack_id)
   where p.round_id = $1 and a.pack_id = $2 and a.number = $3 and p.made_at is not null
   for key share of p`,
)

export const noteFetch = statement(
  "service_points.note-fetch",
  `insert into service_points.fetches (pack_id, officer_id, fetched_at) values ($1, $2, $3)
   on conflict (pack_id, officer_id) do nothing`,
)

/** Waits for a part that is being made or fetched, so that what is asked of it next is still so. */
export const lockPack = statement<{ readonly pack_id: string }>(
  "service_points.lock-pack",
  "select pack_id from service_points.packs where round_id = $1 for update",
)

export const isFetched = statement<{ readonly fetched: boolean }>(
  "service_points.is-fetched",
  "select exists (select from service_points.fetches where pack_id = $1) as fetched",
)

export const erasePack = statement("service_points.erase-pack", "delete from service_points.packs where round_id = $1")

/** Rounds whose time is over and whose pack is still there. */
export const listOverduePacks = statement<{ readonly round_id: string }>(
  "service_points.list-overdue-packs",
  `select p.round_id from service_points.packs p join service_points.rounds r using (round_id)
   where r.until_at <= $1 or r.closed_at is not null`,
)

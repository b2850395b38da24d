import { randomUUID } from "node:crypto"
import type { Database } from "@jatidiri/database"

/** A site open around the clock, with so many places in each half hour, none of them kept for who just comes. */
export const addSite = async (database: Database, counters: number, dailyQuota: number): Promise<string> => {
  const siteId = randomUUID()
  await database.raw(
    `insert into service_points.sites (site_id, name, kind, region_code, address, state, since, counters, daily_quota, minutes, walk_in_percent)
     values ($1, 'Loket Ukur', 'office', '51.71', '', 'active', now(), $2, $3, 15, 0)`,
    [siteId, counters, dailyQuota],
  )
  await database.raw(
    "insert into service_points.site_hours select $1, weekday, 0, 1440 from generate_series(1, 7) as weekday",
    [siteId],
  )
  return siteId
}

/** Requests that wait for an officer, one a person: signed ones are judged when they are left, not when a time is booked. */
export const addRequests = async (database: Database, count: number): Promise<readonly string[]> => {
  const rows = await database.raw<{ request_id: string }>(
    `insert into activation.requests
       (request_id, request_hash, jti, compact, key_thumbprint, code, state, deposited_at, expires_at)
     select left(replace(gen_random_uuid()::text, '-', ''), 22), left(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 43),
       gen_random_uuid(), 'bench', left(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 43),
       upper(left(replace(gen_random_uuid()::text, '-', ''), 8)), 'waiting', now(), now() + interval '30 days'
     from generate_series(1, $1) on conflict do nothing returning request_id`,
    [count],
  )
  return rows.map(({ request_id }) => request_id)
}

const dayMilliseconds = 86_400_000

/** The day so many days from now on the clocks of Denpasar. */
export const dayFrom = (days: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + days * dayMilliseconds).toISOString().slice(0, 10)

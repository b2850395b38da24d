import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { type Database, openDatabase, statement } from "@jatidiri/database"
import { openPhones, type Phones, type Wanted } from "./booking/phones.ts"
import { addRequests, addSite, dayFrom } from "./booking/town.ts"
import { command } from "./rig/command.ts"
import { freePort } from "./rig/free-port.ts"
import type { BenchLine } from "./rig/line.ts"
import { withRig } from "./rig/with-rig.ts"

const atOnce = 16
/** Places of a half hour that is raced for: five counters of fifteen minutes. */
const places = 10
const halfHours = 48

const readOptions = (args: readonly string[]) => {
  const options = {
    people: { type: "string", default: "200" },
    races: { type: "string", default: "100" },
    bookings: { type: "string", default: "3000" },
  } as const
  const { people, races, bookings } = parseArgs({ args: [...args], options }).values
  return { people: Number(people), races: Number(races), bookings: Number(bookings) }
}

const spread = (siteId: string, nth: number): Wanted => ({
  ...{ siteId, day: dayFrom(1 + (Math.floor(nth / halfHours) % 20)), opens: (nth % halfHours) * 30 },
})

type Bench = { readonly database: Database; readonly phones: Phones }

/** Everybody wants the same half hour at once, also of days that nobody has asked for before. Gives how many were sold too many. */
const race = async ({ database, phones }: Bench, people: number, races: number) => {
  const siteId = await addSite(database, places / 2, halfHours * places)
  let [overbooked, unsold] = [0, 0]
  for (let nth = 0; nth < races; nth++) {
    const requests = await addRequests(database, people)
    const wanted = spread(siteId, nth)
    const answers = await Promise.all(requests.map((requestId, at) => phones.book(at, requestId, wanted)))
    const sold = answers.filter((status) => status === 200).length
    overbooked += Math.max(0, sold - places)
    unsold += Math.max(0, places - sold)
  }
  const [kept] = await database.raw<{ over: number }>(
    `select coalesce(sum(greatest(held - capacity, 0)), 0)::integer as over from (
       select capacity, (select coalesce(sum(heads), 0) from service_points.booking_slots b where b.slot_id = s.slot_id) as held
       from service_points.slots s where site_id = $1) as sold`,
    [siteId],
  )
  return { overbooked: overbooked + (kept?.over ?? 0), unsold }
}

const inTurns = async (count: number, once: (nth: number) => Promise<unknown>): Promise<number> => {
  let next = 0
  const began = performance.now()
  const worker = async (): Promise<void> => {
    while (next < count) await once(next++)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return (1000 * count) / (performance.now() - began)
}

/** Bookings a second where there is room for all, over many half hours, as on an ordinary morning. */
const measureBookings = async ({ database, phones }: Bench, count: number): Promise<number> => {
  const siteId = await addSite(database, 60, 5000)
  const requests = await addRequests(database, count)
  await database.raw("analyze")
  return inTurns(requests.length, (nth) => phones.book(nth, requests[nth] ?? "", spread(siteId, nth * 7)))
}

const commitOne = statement("bench.commit-a-row", "insert into bare_rows (said) values ($1)")

/** What no booking can do without: a row that is on disk, with as many at once. */
const measureCommits = async (url: string, count: number): Promise<number> => {
  const database = openDatabase({ url, maxConnections: atOnce })
  await database.raw(
    "create table if not exists bare_rows (nr bigint generated always as identity primary key, said text)",
  )
  await inTurns(200, () => database.run(commitOne, "once"))
  const rate = await inTurns(count, () => database.run(commitOne, "once"))
  await database.close()
  return rate
}

const withServer = async <Answer>(databaseUrl: string, work: (port: number) => Promise<Answer>): Promise<Answer> => {
  const folder = mkdtempSync(join(tmpdir(), "jatidiri-booking-"))
  const port = await freePort()
  const place = { PORT: String(port), JATIDIRI_BASE_URL: `http://localhost:${port}`, JATIDIRI_DATA: folder }
  const server = command(["serve"], { ...place, DATABASE_URL: databaseUrl, JATIDIRI_LOG: "silent" })
  try {
    await server.until("serving http")
    return await work(port)
  } finally {
    await server.end("SIGTERM")
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A crowd races for the last ten places again and again, through the real server; then bookings a second beside bare commits. */
export const run = (args: readonly string[]): Promise<BenchLine> =>
  withRig(({ databaseUrl }) =>
    withServer(databaseUrl, async (port) => {
      const { people, races, bookings } = readOptions(args)
      const database = openDatabase({ url: databaseUrl, maxConnections: 4 })
      const phones = openPhones(port, people)
      const { overbooked, unsold } = await race({ database, phones }, people, races)
      const value = await measureBookings({ database, phones }, bookings)
      const limit = await measureCommits(databaseUrl, bookings)
      await phones.close()
      await database.close()
      return {
        ...{ bench: "booking", value: Math.round(value), unit: "bookings/s", limit: Math.round(limit) },
        ratio: Number((value / limit).toFixed(3)),
        ...{ races, people, places, overbooked, unsold, atOnce, bookings },
      }
    }),
  )

import { parseArgs } from "node:util"
import { addDays, type Day, jakartaDay } from "@jatidiri/kernel"
import { type Client, openClient, quantile } from "./monev/ask.ts"
import { drawPlaces, settleCountry } from "./monev/country.ts"
import { measureLag, writeSteadily } from "./monev/lag.ts"
import { fillLedger, ledgerDays } from "./monev/ledger.ts"
import type { MonevAnswer, MonevQuestion } from "./monev/messages.ts"
import { fillOffices } from "./monev/offices.ts"
import { type MonevRig, withMonevRig } from "./monev/rig.ts"
import { type View, viewsOf } from "./monev/views.ts"
import type { BenchLine } from "./rig/line.ts"
import { startPeer } from "./rig/processes.ts"

/** What every view is to stay under. */
const promisedMilliseconds = 50
/** And every document, asked for by one visitor after the other, as nobody reads sixteen at once. */
const promisedDocumentMilliseconds = 2000
const documentsAsked = 24
const plansEach = 8

const readOptions = (args: readonly string[]) => {
  const option = (otherwise: string) => ({ type: "string", default: otherwise }) as const
  const options = {
    rows: option("300000"),
    villages: option("83762"),
    questions: option("300"),
    writes: option("20"),
    atOnce: option("16"),
    lags: option("8"),
  }
  const { values } = parseArgs({ args: [...args], options })
  const numbers = Object.entries(values).map(([name, value]) => [name, Number(value)] as const)
  return Object.fromEntries(numbers) as Record<keyof typeof options, number> // each of the options above
}
type Options = ReturnType<typeof readOptions>

const rounded = (value: number): number => Number(value.toFixed(1))
const timed = async <Answer>(work: () => Promise<Answer>) => {
  const began = performance.now()
  const answer = await work()
  return { answer, seconds: (performance.now() - began) / 1000 }
}

/** The country, its ledger, and how long it took to add all of it up. */
const prepare = async ({ house }: MonevRig, { rows, villages }: Options, today: Day) => {
  const { database } = house.base
  await settleCountry(house, villages)
  const officesSeconds = await fillOffices(database, { today, days: ledgerDays })
  const fillSeconds = await fillLedger(database, { rows, today })
  await database.raw("analyze activation.ledger")
  const followed = await timed(() => house.rooms.monitoring.refresh())
  console.error(`followed ${followed.answer} rows in ${followed.seconds.toFixed(0)} s`)
  // What else is added up in the background is added up too: a server that stands has nothing to catch up with.
  const besides = await timed(async () => {
    await house.rooms.monitoring.refreshReasons()
    await house.rooms.monitoring.sumOffers()
  })
  // As autovacuum does of itself within the first minutes.
  await database.raw("vacuum analyze")
  const [size] = await database.raw<{ bytes: number }>(
    "select sum(pg_total_relation_size(oid))::float8 as bytes from pg_class where relnamespace = 'monitoring'::regnamespace and relkind = 'r'",
  )
  return {
    ...{ ledgerRows: followed.answer, fillSeconds: rounded(fillSeconds), officesSeconds: rounded(officesSeconds) },
    ...{ followSeconds: rounded(followed.seconds), besidesSeconds: rounded(besides.seconds) },
    followRowsPerSecond: Math.round(followed.answer / followed.seconds),
    sumsGigabytes: rounded((size?.bytes ?? 0) / 1e9),
  }
}

/** Those that this server answers at all. */
const answered = async (client: Client, views: readonly View[]): Promise<readonly View[]> => {
  const there: View[] = []
  for (const view of views) {
    const { status } = await client.ask(view.pathAt(0))
    if (status === 404) console.error(`${view.name} is not there`)
    else there.push(view)
  }
  return there
}

type Measured = { readonly name: string; readonly milliseconds: readonly number[] }

const measureView = async (client: Client, { name, pathAt, isDocument }: View, asked: number): Promise<Measured> => {
  const questions = isDocument ? Math.min(asked, documentsAsked) : asked
  const underWay = isDocument ? 1 : undefined
  // Every connection plans a statement anew its first five times, and an hour's questions are not the first.
  await client.measure(pathAt, isDocument ? 1 : Math.min(questions, plansEach * client.atOnce), underWay)
  const { milliseconds, statuses } = await client.measure(pathAt, questions, underWay)
  const said = [...statuses].map(([status, count]) => `${status}: ${count}`).join(", ")
  console.error(
    `${name}: p50 ${quantile(milliseconds, 0.5).toFixed(1)}, p99 ${quantile(milliseconds, 0.99).toFixed(1)} ms (${said})`,
  )
  if (statuses.size !== 1 || !statuses.has(200)) throw new Error(`${name} was answered with ${said}`)
  return { name, milliseconds }
}

const lineOf = (
  all: readonly Measured[],
  floor: Measured,
): Pick<BenchLine, "bench" | "value" | "unit" | "limit" | "ratio"> => {
  const each = all.flatMap(({ milliseconds }) => milliseconds)
  const [value, limit] = [quantile(each, 0.99), quantile(floor.milliseconds, 0.99)]
  return { bench: "monev", value: rounded(value), unit: "ms", limit: rounded(limit), ratio: rounded(value / limit) }
}

const beyond = (all: readonly Measured[], promised: number): string =>
  all
    .filter(({ milliseconds }) => quantile(milliseconds, 0.99) >= promised)
    .map(({ name }) => name)
    .join(" ")

const figuresOf = (views: readonly Measured[], documents: readonly Measured[]) => {
  const each = views.flatMap(({ milliseconds }) => milliseconds)
  return {
    p50Milliseconds: rounded(quantile(each, 0.5)),
    p99Milliseconds: rounded(quantile(each, 0.99)),
    ...{ promisedMilliseconds, viewsBeyondPromise: beyond(views, promisedMilliseconds) },
    ...{ promisedDocumentMilliseconds, documentsBeyondPromise: beyond(documents, promisedDocumentMilliseconds) },
    ...Object.fromEntries(
      [...views, ...documents].flatMap(({ name, milliseconds }) => [
        [`${name}P50`, rounded(quantile(milliseconds, 0.5))],
        [`${name}P99`, rounded(quantile(milliseconds, 0.99))],
      ]),
    ),
  }
}

const measureServed = async (rig: MonevRig, options: Options, today: Day) => {
  const { database } = rig.house.base
  const server = startPeer<MonevQuestion, MonevAnswer>("monev/server.ts")
  const { port } = await server.ask({ asked: "start", environment: rig.environment })
  const client = openClient(port, options.atOnce)
  const places = await drawPlaces(database)
  const writer = writeSteadily(database, { codes: places.village, aSecond: options.writes })
  try {
    const per = (draw: number) => addDays(today, -1 - ((draw * 37) % (ledgerDays - 1)))
    const views = viewsOf(places, { from: addDays(today, -365), to: today, per })
    const floor = await measureView(client, { name: "books", pathAt: () => "/api/monitoring/books" }, options.questions)
    const there = await answered(client, views)
    const before = await server.ask({ asked: "processor" })
    const measured: Measured[] = []
    for (const view of there.filter(({ isDocument }) => !isDocument))
      measured.push(await measureView(client, view, options.questions))
    const after = await server.ask({ asked: "processor" })
    const documents: Measured[] = []
    for (const view of there.filter(({ isDocument }) => isDocument))
      documents.push(await measureView(client, view, options.questions))
    const lags: number[] = []
    for (const code of places.village.slice(0, options.lags)) lags.push(await measureLag(database, client, code))
    const written = await writer.stop()
    const questions = measured.reduce((sum, { milliseconds }) => sum + milliseconds.length, 0)
    return {
      ...{ ...lineOf(measured, floor), ...figuresOf(measured, documents) },
      ...{ writtenMeanwhile: written, atOnce: options.atOnce },
      ...{ refreshLagSeconds: rounded(quantile(lags, 0.5)), refreshLagWorstSeconds: rounded(Math.max(...lags)) },
      views: measured.length,
      serverProcessorMillisecondsEach: rounded((after.milliseconds - before.milliseconds) / questions),
    }
  } finally {
    await writer.stop()
    await client.close()
    await server.ask({ asked: "stop" })
    await server.end()
  }
}

/**
 * Every view of Monev over the whole country: real codes of its villages, 288 million residents as sums, a ledger of three
 * years, the real server over HTTP with sixteen visitors at random regions, while activations are written. `value` is the
 * 99th percentile of all views, beside that of the shortest answer of the same server. Reports are documents: they are asked
 * for one after the other, and stand beside their own aim.
 */
export const run = (args: readonly string[] = []): Promise<BenchLine> =>
  withMonevRig(async (rig) => {
    const options = readOptions(args)
    const today = jakartaDay(new Date())
    const prepared = await prepare(rig, options, today)
    const served = await measureServed(rig, options, today)
    const { monitoring } = rig.house.rooms
    await monitoring.refresh()
    const compared = await timed(() => monitoring.reconcile())
    if (!compared.answer.agrees)
      throw new Error(`the sums do not agree: ${JSON.stringify(compared.answer.differences[0])}`)
    return { ...served, ...prepared, reconcileSeconds: rounded(compared.seconds) }
  })

import { parseArgs } from "node:util"
import type { Invited } from "./chaos/round-of-all.ts"
import { type ChaosTown, openChaosTown } from "./chaos/town.ts"
import { spendDay, syncDay } from "./field/day.ts"
import { deliverAll, measureVerifies } from "./field/rate.ts"
import { openTeam } from "./field/round.ts"
import type { Tablet } from "./field/tablet.ts"
import { buildApps } from "./rig/build-apps.ts"
import type { BenchLine } from "./rig/line.ts"

/** A village's edge: 20 kbit/s, a round trip above half a second, three packets in ten lost. */
const villageLine = { bitsPerSecond: 20_000, delayMilliseconds: 300, loss: 0.3 }
const warmUpEach = 10
const signaturesEach = 2

const readOptions = (args: readonly string[]) => {
  const options = {
    residents: { type: "string", default: "400" },
    officers: { type: "string", default: "4" },
    each: { type: "string", default: "120" },
    seed: { type: "string", default: "7" },
    loss: { type: "string", default: String(villageLine.loss) },
    kilobits: { type: "string", default: String(villageLine.bitsPerSecond / 1000) },
  } as const
  const { values } = parseArgs({ args: [...args], options })
  const { residents, officers, each, seed, kilobits, loss } = values
  const { delayMilliseconds } = villageLine
  const weakness = { bitsPerSecond: 1000 * Number(kilobits), delayMilliseconds, loss: Number(loss), seed: Number(seed) }
  return { residents: Number(residents), officers: Number(officers), each: Number(each), weakness }
}

const signAll = async (tablets: readonly Tablet[], people: Invited[], each: number): Promise<void> => {
  for (const tablet of tablets) await spendDay(tablet, people.splice(0, each))
}

/** Entries that the office accepts a second, beside what one core verifies of their two signatures. */
const measureRate = async (
  town: ChaosTown,
  tablets: readonly Tablet[],
  sign: (each: number) => Promise<void>,
  each: number,
) => {
  await sign(warmUpEach)
  await deliverAll(town, tablets)
  await sign(each)
  const verifies = await measureVerifies()
  const { entries, seconds } = await deliverAll(town, tablets)
  const [value, limit] = [entries / seconds, verifies / signaturesEach]
  return {
    ...{ bench: "field-rate", value: Math.round(value), unit: "entries/s", limit: Math.round(limit) },
    ratio: Number((value / limit).toFixed(3)),
    ...{ entries, tablets: tablets.length, rawVerifiesPerSecondPerCore: Math.round(verifies) },
  }
}

type Weak = Parameters<typeof syncDay>[2]

/** Seconds for a day's journal over the weak line, beside what a packed list of the same facts takes on one that loses nothing. */
const measureDay = async (town: ChaosTown, tablet: Tablet, people: readonly Invited[], weakness: Weak) => {
  const day = await spendDay(tablet, people)
  const synced = await syncDay(town, tablet, weakness)
  const limit = (day.plainGzipBytes * 8) / weakness.bitsPerSecond
  return {
    ...{ bench: "field-day", value: Math.round(synced.seconds), unit: "s", limit: Number(limit.toFixed(1)) },
    ratio: Number((synced.seconds / limit).toFixed(2)),
    ...{ residents: people.length, ...day, ...synced, seconds: Number(synced.seconds.toFixed(1)) },
    wireSeconds: Math.round((synced.wireBytes * 8) / weakness.bitsPerSecond),
    ...weakness,
  }
}

/**
 * An evening in the office: tablets of a team all deliver at once over a good network; and one of them its whole day
 * from a village's edge, by the code of Petugas itself.
 */
export const run = async (args: readonly string[] = []): Promise<readonly BenchLine[]> => {
  const { residents, officers, each, weakness } = readOptions(args)
  buildApps()
  const town = await openChaosTown(weakness.seed)
  try {
    const { tablets, invited } = await openTeam(town, officers, residents + 2 * officers * (warmUpEach + each))
    const [last, ...others] = tablets
    if (last === undefined) throw new Error("the team has no tablets")
    const people = [...invited]
    const rate = await measureRate(town, others, (count) => signAll(others, people, count), each)
    return [rate, await measureDay(town, last, people.splice(0, residents), weakness)]
  } finally {
    await town.close()
  }
}

import { parseArgs } from "node:util"
import { laptop, openPerson, type Person } from "@jatidiri/testing"
import { openField } from "./chaos/open-field.ts"
import { type Invited, planRound } from "./chaos/round-of-all.ts"
import { type ChaosTown, openChaosTown } from "./chaos/town.ts"
import { type Counter, meetOne, openDesk } from "./pace/counter.ts"
import { measureBare, type Steps, watchSteps } from "./pace/watch.ts"
import { buildApps } from "./rig/build-apps.ts"
import type { BenchLine } from "./rig/line.ts"
import { addOfficer, demoOfficer, signUp } from "./rig/sign-up.ts"

const readOptions = (args: readonly string[]) => {
  const options = {
    residents: { type: "string", default: "25" },
    // A tablet of some years ago, and a poor one, beside this machine.
    slower: { type: "string", default: "4,6" },
  } as const
  const { values } = parseArgs({ args: [...args], options })
  return { residents: Number(values.residents), slowdowns: values.slower.split(",").map(Number) }
}

const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** The app's own times; how long the officer looks at a face is his. */
const appTimes = ({ typed, entered, compared, said, signed, filmed }: Steps) => ({
  ...{ type: entered - typed, look: compared - entered, sign: signed - said },
  ...{ film: (filmed ?? signed) - said, whole: compared - entered + signed - said },
})

const lineOf = (bench: string, all: readonly Steps[], bare: number): BenchLine => {
  const times = all.map(appTimes)
  const at = (name: keyof (typeof times)[number], share: number) =>
    Math.round(
      quantile(
        times.map((one) => one[name]),
        share,
      ),
    )
  const value = at("whole", 0.5) / 1000
  return {
    ...{ bench, value, unit: "s", limit: Number((bare / 1000).toFixed(4)) },
    ratio: Number((value / (bare / 1000)).toFixed(1)),
    ...{ p95: at("whole", 0.95) / 1000, residents: all.length },
    ...{ lookMilliseconds: at("look", 0.5), lookP95: at("look", 0.95) },
    ...{ signMilliseconds: at("sign", 0.5), signP95: at("sign", 0.95) },
    ...{ filmMilliseconds: at("film", 0.5), typeMilliseconds: at("type", 0.5) },
  }
}

type Sitting = {
  readonly name: string
  readonly counter: Counter
  readonly people: Invited[]
  readonly slowdowns: readonly number[]
  readonly residents: number
}

const measure = async ({ name, counter, people, slowdowns, residents }: Sitting): Promise<BenchLine[]> => {
  const lines: BenchLine[] = []
  for (const rate of slowdowns) {
    await counter.scanner.send("Emulation.setCPUThrottlingRate", { rate })
    const all: Steps[] = []
    for (const one of people.splice(0, residents)) all.push(await meetOne(counter, one))
    lines.push(lineOf(`pace-${name}-${rate}x`, all, await measureBare(counter.page)))
    console.error(JSON.stringify(lines.at(-1)))
  }
  return lines
}

const seat = async (town: ChaosTown, officerId: string): Promise<Person> => {
  const person = await openPerson(laptop)
  await watchSteps(person.context)
  await signUp(person, town.house, officerId)
  return person
}

const counterOf = async ({ page, context }: Person, field: string, hasFilm: boolean): Promise<Counter> => ({
  ...{ page, field, hasFilm, scanner: await context.newCDPSession(page) },
})

/**
 * Seconds from a hand scanner's Enter until the voucher stands on the screen, without the officer's own time, on slower
 * and slower processors: at the desk over a good network, and in the field without asking anybody.
 */
export const run = async (args: readonly string[] = []): Promise<readonly BenchLine[]> => {
  const { residents, slowdowns } = readOptions(args)
  buildApps()
  const town = await openChaosTown(1)
  const each = slowdowns.length * residents
  const people: Person[] = []
  try {
    const field = await addOfficer(town.house, 1)
    const { invited } = await planRound(town.house, [field], 2 * each)
    const [atDesk, inField] = [await seat(town, demoOfficer), await seat(town, field)]
    people.push(atDesk, inField)
    const desk = await counterOf(atDesk, await openDesk(atDesk.page, town.origin), false)
    const lines = await measure({ name: "desk", counter: desk, people: invited.slice(0, each), slowdowns, residents })
    const table = await counterOf(inField, await openField(inField, town.origin), true)
    return [
      ...lines,
      ...(await measure({ name: "field", counter: table, people: invited.slice(each), slowdowns, residents })),
    ]
  } finally {
    for (const person of people) await person.close()
    await town.close()
  }
}

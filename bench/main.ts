import type { BenchLine } from "./rig/line.ts"

type Bench = { readonly run: (args: readonly string[]) => Promise<BenchLine | readonly BenchLine[]> }

const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  booking: () => import("./booking.ts"),
  chaos: () => import("./chaos.ts"),
  field: () => import("./field.ts"),
  forecast: () => import("./forecast.ts"),
  import: () => import("./import.ts"),
  issuance: () => import("./issuance.ts"),
  monev: () => import("./monev.ts"),
  pace: () => import("./pace.ts"),
  presentation: () => import("./presentation.ts"),
}

/** Measured at one size only; a word that nobody reads would look as if it had been obeyed. */
const takeNothing = ["import", "issuance", "presentation"]

const callWrongly = (words: string): void => {
  console.error(words)
  console.error(`usage: npm run bench -- ${Object.keys(benches).join("|")}; sizes: npx jatidiri bench --help`)
  process.exitCode = 2
}

const isWrongCall = (error: unknown): error is Error =>
  error instanceof Error && String((error as { code?: unknown }).code).startsWith("ERR_PARSE_ARGS")

const measure = async (name: string, args: readonly string[]): Promise<void> => {
  const load = benches[name]
  if (load === undefined) return callWrongly("a figure must be named")
  if (takeNothing.includes(name) && args.length > 0) return callWrongly(`${name} takes nothing: ${args.join(" ")}`)
  try {
    for (const line of [await (await load()).run(args)].flat()) console.log(JSON.stringify(line))
  } catch (error) {
    if (!isWrongCall(error)) throw error
    callWrongly(`${name}: ${error.message.split(/[.;\n]/)[0]}`)
  }
}

const [name = "", ...args] = process.argv.slice(2)
await measure(name, args)

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

const [name, ...args] = process.argv.slice(2)
const load = name === undefined ? undefined : benches[name]
if (load === undefined) {
  console.error(`usage: npm run bench -- ${Object.keys(benches).join("|")}`)
  process.exitCode = 2
} else {
  for (const line of [await (await load()).run(args)].flat()) console.log(JSON.stringify(line))
}

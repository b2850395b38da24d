/** The last line of every bench: `value` beside `limit`, both measured in the same run. */
export type BenchLine = {
  readonly bench: string
  readonly value: number
  readonly unit: string
  readonly limit: number
  readonly ratio: number
  readonly [extra: string]: string | number
}

const benches: Readonly<Record<string, () => Promise<{ run: () => Promise<BenchLine> }>>> = {
  import: () => import("./import.ts"),
  issuance: () => import("./issuance.ts"),
  presentation: () => import("./presentation.ts"),
}

const name = process.argv[2]
const load = name === undefined ? undefined : benches[name]
if (load === undefined) {
  console.error(`usage: npm run bench -- ${Object.keys(benches).join("|")}`)
  process.exitCode = 2
} else {
  console.log(JSON.stringify(await (await load()).run()))
}

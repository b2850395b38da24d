import type { BenchLine } from "./rig/line.ts"

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

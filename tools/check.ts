import { findRooms, findSources } from "./fences/rooms.ts"
import { readTrespasses } from "./fences/trespasses.ts"
import { findBrokenExamples } from "./readme-examples.ts"
import { findTooLong } from "./sizes.ts"
import { bin, root, run, runSteps } from "./steps.ts"

const show = (wrongs: readonly string[]): boolean => {
  for (const wrong of wrongs) console.log(`     ${wrong}`)
  return wrongs.length === 0
}

const fences = (): boolean => {
  const rooms = findRooms(root)
  const sources = findSources(root)
  console.log(`     ${rooms.size} rooms, ${sources.length} files read`)
  const trespasses = readTrespasses(root, sources, rooms)
  return show(trespasses.map(({ file, rule, words }) => `${file}: ${rule}: ${words}`)) && sources.length > 0
}

const duplicates = [
  ..."kernel protocols platform modules apps bench journeys tools".split(" "),
  "--config",
  ".jscpd.json",
  "--noTips",
]

const whole = await runSteps([
  { sentence: "format and lint", run: async () => (await run(bin("biome"), ["check", "--error-on-warnings"])) === 0 },
  { sentence: "types", run: async () => (await run(bin("tsc"), ["--noEmit"])) === 0 },
  { sentence: "fences: nobody looks up or sideways", run: async () => fences() },
  {
    sentence: "fences bite on planted trespasses",
    run: async () => (await run(bin("vitest"), ["run", "tools/fences", "--reporter=dot"])) === 0,
  },
  { sentence: "sizes: no file is a monster", run: async () => show(findTooLong()) },
  { sentence: "no code twice", run: async () => (await run(bin("jscpd"), duplicates)) === 0 },
  { sentence: "README examples run", run: async () => show(findBrokenExamples()) },
])
process.exitCode = whole ? 0 : 1

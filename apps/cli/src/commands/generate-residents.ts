import { once } from "node:events"
import { createWriteStream } from "node:fs"
import { parseArgs } from "node:util"
import { parseRegionCode } from "@jatidiri/kernel"
import { generateResidents } from "@jatidiri/residents"
import { type Command, complain, wronglyCalled } from "../command.ts"

export const generateResidentsCommand: Command = {
  name: "generate residents",
  summary: "invented people as a register file (serial 0000, never issued)",
  usage: "--regency 51.71 --count 1000000 --seed 7 [--out FILE.csv]",
  run: async (args) => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        regency: { type: "string" },
        count: { type: "string" },
        seed: { type: "string", default: "7" },
        out: { type: "string" },
      },
    })
    const region = parseRegionCode(values.regency ?? "")
    const [count, seed] = [Number(values.count), Number(values.seed)]
    if (!region.ok || region.value.split(".").length !== 2) return wronglyCalled("--regency takes a code such as 51.71")
    if (!Number.isSafeInteger(count) || count < 1) return wronglyCalled("--count takes a whole number above 0")
    if (!Number.isSafeInteger(seed)) return wronglyCalled("--seed takes a whole number")
    const out = values.out === undefined ? process.stdout : createWriteStream(values.out)
    for await (const bytes of generateResidents({ regency: region.value, count, seed })) {
      if (!out.write(bytes)) await once(out, "drain")
    }
    if (values.out !== undefined) {
      out.end()
      await once(out, "finish")
      complain(`written: ${count} invented residents`)
    }
    return 0
  },
}

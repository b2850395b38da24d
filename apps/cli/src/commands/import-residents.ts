import { parseArgs } from "node:util"
import type { ImportProgress } from "@jatidiri/residents"
import { withHouse } from "@jatidiri/server"
import { type Command, complain, say, wronglyCalled } from "../command.ts"
import { readConfigOrComplain } from "../read-config-or-complain.ts"

const everyMilliseconds = 500

/** One line that is written over on a terminal, and a line a stage elsewhere. */
const progressLine = () => {
  let last = 0
  let stage = ""
  return (progress: ImportProgress): void => {
    const now = Date.now()
    const isNew = progress.stage !== stage
    if (!isNew && (now - last < everyMilliseconds || !process.stderr.isTTY)) return
    last = now
    stage = progress.stage
    const share = progress.bytesTotal === 0 ? 1 : progress.bytesRead / progress.bytesTotal
    const words = `${progress.stage} ${Math.round(share * 100)} %`
    process.stderr.write(process.stderr.isTTY ? `\r${words.padEnd(24)}` : `${words}\n`)
  }
}

export const importResidentsCommand: Command = {
  name: "import residents",
  summary: "read a release of the population register: all of it or nothing",
  usage: "FILE.csv --snapshot 2025-S2 [--report REJECTED.csv]",
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { snapshot: { type: "string" }, report: { type: "string" } },
    })
    const [file] = positionals
    if (file === undefined || values.snapshot === undefined) return wronglyCalled("a file and a snapshot must be named")
    const config = readConfigOrComplain()
    if (config === undefined) return 1
    const { snapshot } = values
    const reportFile = values.report ?? `${file}.rejected.csv`
    return withHouse(config, async ({ rooms }) => {
      await rooms.residents.loadRegions()
      const outcome = await rooms.residents.importResidents({ file, snapshot, reportFile, onProgress: progressLine() })
      if (process.stderr.isTTY) process.stderr.write("\n")
      if (!outcome.ok) {
        complain(`not imported: ${outcome.refusal.code}; the register is as it was. Report: ${reportFile}`)
        return 1
      }
      const { value } = outcome
      say(
        value.outcome === "unchanged"
          ? "this very file was imported before: nothing changed"
          : `${value.rows} lines: ${value.inserted} new, ${value.updated} changed, ${value.rejected} rejected`,
      )
      if (value.rejected > 0) say(`rejected lines with their reasons: ${reportFile}`)
      return 0
    })
  },
}

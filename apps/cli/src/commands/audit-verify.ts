import { parseArgs } from "node:util"
import type { Checkpoint } from "@jatidiri/audit"
import { complain, type Run, say, wronglyCalled } from "../command.ts"
import { inStandingOffice } from "../in-office.ts"
import { readConfigOrComplain } from "../read-config-or-complain.ts"

/** As this command prints the newest one. */
const parseCheckpoint = (text: string): Checkpoint | undefined => {
  const [, number, hash] = /^([1-9][0-9]{0,14}):([0-9a-f]{64})$/.exec(text) ?? []
  return number === undefined || hash === undefined ? undefined : { number: Number(number), hash }
}

export const run: Run = async (args) => {
  const { values } = parseArgs({ args: [...args], options: { known: { type: "string" } } })
  const known = values.known === undefined ? undefined : parseCheckpoint(values.known)
  if (values.known !== undefined && known === undefined) return wronglyCalled("--known takes what this command printed")
  const config = readConfigOrComplain()
  if (config === undefined) return 1
  return inStandingOffice(config, async ({ rooms }) => {
    const report = await rooms.audit.verify({ known })
    say(`${report.entries} entries on ${report.strands} strands, ${report.checkpoints} checkpoints`)
    if (report.newestCheckpoint !== undefined) {
      say(`newest checkpoint ${report.newestCheckpoint.number}:${report.newestCheckpoint.hash}`)
    }
    for (const { kind, strand, seq } of report.faults) complain(`strand ${strand}, entry ${seq}: ${kind}`)
    say(report.intact ? "intact" : "NOT intact")
    return report.intact ? 0 : 1
  })
}

import { withHouse } from "@jatidiri/server"
import { type Command, complain, say } from "../command.ts"
import { readConfigOrComplain } from "../read-config-or-complain.ts"

export const auditVerify: Command = {
  name: "audit verify",
  summary: "walk the whole log and name the first entry that does not fit",
  usage: "",
  run: async () => {
    const config = readConfigOrComplain()
    if (config === undefined) return 1
    return withHouse(config, async ({ rooms }) => {
      const report = await rooms.audit.verify()
      say(`${report.entries} entries on ${report.strands} strands, ${report.checkpoints} checkpoints`)
      if (report.newestCheckpoint !== undefined) {
        say(`newest checkpoint ${report.newestCheckpoint.number}: ${report.newestCheckpoint.hash}`)
      }
      for (const { kind, strand, seq } of report.faults) complain(`strand ${strand}, entry ${seq}: ${kind}`)
      say(report.intact ? "intact" : "NOT intact")
      return report.intact ? 0 : 1
    })
  },
}

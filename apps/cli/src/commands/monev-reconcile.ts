import { withHouse } from "@jatidiri/server"
import { type Command, complain, say } from "../command.ts"
import { readConfigOrComplain } from "../read-config-or-complain.ts"

export const monevReconcile: Command = {
  name: "monev reconcile",
  summary: "add the ledger up anew and compare every kept sum with it",
  usage: "",
  run: async () => {
    const config = readConfigOrComplain()
    if (config === undefined) return 1
    return withHouse(config, async ({ rooms }) => {
      const { agrees, entries, differences } = await rooms.monitoring.reconcile()
      for (const difference of differences) complain(JSON.stringify(difference))
      say(`${entries} ledger rows: ${agrees ? "the sums agree" : "the sums do NOT agree"}`)
      return agrees ? 0 : 1
    })
  },
}

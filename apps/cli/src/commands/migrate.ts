import { withHouse } from "@jatidiri/server"
import { type Command, say } from "../command.ts"
import { readConfigOrComplain } from "../read-config-or-complain.ts"

export const migrateCommand: Command = {
  name: "migrate",
  summary: "bring the database up to date; harmless when it is",
  usage: "",
  run: async () => {
    const config = readConfigOrComplain()
    if (config === undefined) return 1
    return withHouse(config, async ({ migrated }) => {
      for (const file of migrated) say(`applied ${file}`)
      say(migrated.length === 0 ? "already up to date" : "up to date")
      return 0
    })
  },
}

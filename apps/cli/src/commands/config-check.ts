import { loadKeys } from "@jatidiri/keys"
import { readPassphrase } from "@jatidiri/server"
import { type Command, complain, say } from "../command.ts"
import { readConfigOrComplain } from "../read-config-or-complain.ts"

export const configCheck: Command = {
  name: "config check",
  summary: "judge the settings and open the keys, as a start would",
  usage: "",
  run: async () => {
    const config = readConfigOrComplain()
    if (config === undefined) return 1
    if (config.mode === "office") {
      try {
        const keys = await loadKeys(config.keysFolder, await readPassphrase(config))
        if (keys.demo) {
          complain("these keys were made for the demo; an office needs its own")
          return 1
        }
      } catch (error) {
        complain(error instanceof Error ? error.message : "the keys cannot be opened")
        return 1
      }
    }
    say(`good: ${config.mode}, ${config.baseUrl}`)
    return 0
  },
}

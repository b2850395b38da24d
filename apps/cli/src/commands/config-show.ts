import { settings } from "@jatidiri/config"
import { type Command, say } from "../command.ts"

export const configShow: Command = {
  name: "config show",
  summary: "every setting with its meaning and default",
  usage: "",
  run: async () => {
    for (const setting of Object.values(settings)) {
      const otherwise = "otherwise" in setting ? ` (default ${setting.otherwise})` : ""
      say(`${setting.name.padEnd(30)} ${setting.says}${otherwise}`)
    }
    return 0
  },
}

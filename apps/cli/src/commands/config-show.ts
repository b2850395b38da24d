import { settings } from "@jatidiri/config"
import { type Run, say } from "../command.ts"

export const run: Run = async () => {
  for (const setting of Object.values(settings)) {
    const otherwise = "otherwise" in setting ? ` (default ${setting.otherwise})` : ""
    say(`${setting.name.padEnd(30)} ${setting.says}${otherwise}`)
  }
  return 0
}

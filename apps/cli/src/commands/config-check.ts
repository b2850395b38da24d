import { hasKeys, openStandingKeys } from "@jatidiri/server"
import { type Run, say } from "../command.ts"
import { readConfigOrComplain } from "../read-config-or-complain.ts"

export const run: Run = async () => {
  const config = readConfigOrComplain()
  if (config === undefined) return 1
  const isMadeLater = config.mode === "demo" && !hasKeys(config)
  if (!isMadeLater) await openStandingKeys(config)
  say(`good: ${config.mode}, ${config.baseUrl}`)
  say(isMadeLater ? `no keys yet: the first start makes the demo's in ${config.keysFolder}` : "good: the keys open")
  return 0
}

import { startServer } from "@jatidiri/server"
import { type Run, say } from "../command.ts"
import { readConfigOrComplain } from "../read-config-or-complain.ts"
import { hearStop } from "../until-stopped.ts"

export const run: Run = async () => {
  const config = readConfigOrComplain()
  if (config === undefined) return 1
  const stop = hearStop()
  const server = await startServer(config, { onProgress: say })
  say(`serving ${server.baseUrl}${config.mode === "demo" ? " (demo: JATIDIRI_MODE is not office)" : ""}`)
  await stop.asked
  say("stopping …")
  await server.close()
  return 0
}

import { startServer } from "@jatidiri/server"
import { type Command, say } from "../command.ts"
import { readConfigOrComplain } from "../read-config-or-complain.ts"
import { untilStopped } from "../until-stopped.ts"

export const serveCommand: Command = {
  name: "serve",
  summary: "serve everything with the settings of the environment",
  usage: "",
  run: async () => {
    const config = readConfigOrComplain()
    if (config === undefined) return 1
    const server = await startServer(config, { onProgress: say })
    say(`serving ${server.baseUrl}`)
    await untilStopped()
    await server.close()
    return 0
  },
}

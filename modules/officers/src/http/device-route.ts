import { problem, type Route, route } from "@jatidiri/http"
import type { listDevices } from "../actions/list-devices.ts"
import type { identifyOfficer } from "../actions/sessions.ts"
import { officerPaths } from "../contract.ts"
import { devicesReply } from "./schemas.ts"
import { wordings } from "./wordings.ts"

type Actions = {
  readonly identify: ReturnType<typeof identifyOfficer>
  readonly listDevices: ReturnType<typeof listDevices>
}

export const deviceRoute = ({ identify, listDevices }: Actions): Route =>
  route({
    method: "GET",
    path: officerPaths.devices,
    summary: "The caller's devices, and those of officers whom he supervises",
    replies: { 200: devicesReply },
    handle: async (call) => {
      const devices = await listDevices(await identify(call))
      if (!devices.ok) return problem(devices.refusal, wordings)
      return { body: devices.value, headers: { "cache-control": "no-store" } }
    },
  })

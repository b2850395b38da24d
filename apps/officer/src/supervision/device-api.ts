import { type DevicesReply, officerPaths } from "@jatidiri/officers/contract"
import { type Answer, ask } from "@jatidiri/web"
import { changing } from "../session/officer-api.ts"

export type KnownDevice = DevicesReply["devices"][number]

export const readDevices = (): Promise<Answer<DevicesReply>> => ask(officerPaths.devices)

/** `from`: what the device signed from this moment on does not count. */
export const revokeDevice = (body: {
  readonly commandId: string
  readonly device: string
  readonly from: string
}): Promise<Answer<void>> => ask(officerPaths.deviceRevocations, { body, headers: changing })

import { forgetSecondsAhead, restoreSecondsAhead, secondsAhead } from "@jatidiri/web"
import type { ClockNote, DeviceStores } from "./device-stores.ts"

const note = async (stores: DeviceStores, ahead: number): Promise<ClockNote> => {
  const seq = (await stores.find("head", "head"))?.seq ?? 0
  const value = { name: "office", ahead, at: Math.floor(Date.now() / 1000), seq } as const
  await stores.put("clock", value)
  return value
}

/** Both clocks are kept: entries carry the time they were signed by, this says what the office thought of this device's. */
export const noteOfficeClock = (stores: DeviceStores): Promise<ClockNote> => note(stores, secondsAhead())

/** A page that opens without network goes on by what the office said to an earlier one. */
export const recallOfficeClock = async (stores: DeviceStores): Promise<void> => {
  const known = await stores.find("clock", "office")
  if (known !== undefined) restoreSecondsAhead(known.ahead)
}

/** The officer has set the clock: what was known of the wrong one would now make it wrong. What has passed stays passed. */
export const noteClockSetRight = async (stores: DeviceStores): Promise<void> => {
  const known = await stores.find("clock", "office")
  if (known === undefined) return
  await stores.put("clock", { ...known, at: known.at + known.ahead, ahead: 0 })
  forgetSecondsAhead()
}

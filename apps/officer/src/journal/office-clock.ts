import { forgetSecondsAhead, hasServerSpoken, restoreSecondsAhead, secondsAhead } from "@jatidiri/web"
import type { DeviceStores } from "./device-stores.ts"

/**
 * Both clocks are kept: entries carry the time they were signed by, this says what the office thought of this device's.
 * An answer without the office's time, as a broken proxy gives, is no word of it.
 */
export const noteOfficeClock = async (stores: DeviceStores): Promise<void> => {
  if (!hasServerSpoken()) return
  const seq = (await stores.find("head", "head"))?.seq ?? 0
  await stores.put("clock", { name: "office", ahead: secondsAhead(), at: Math.floor(Date.now() / 1000), seq })
}

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

import type { DeviceEntriesReply } from "@jatidiri/activation/contract"
import type { KnownDevice } from "./device-api.ts"

type Entry = DeviceEntriesReply["entries"][number]

/** Through its journal the device spoke itself; what a resident's phone brought it had in hand when it signed. */
const seenBy = ({ road, receivedAt, signedAt }: Entry): number => Date.parse(road === "journal" ? receivedAt : signedAt)

/** When the office last knew the device in its officer's hands; a clock that ran ahead does not make it later than now. */
export const lastSeen = (
  { registeredAt, lastMandate }: Pick<KnownDevice, "registeredAt" | "lastMandate">,
  entries: readonly Entry[],
  now: Date,
): Date => {
  const moments = [registeredAt, ...(lastMandate === undefined ? [] : [lastMandate.from])].map(Date.parse)
  return new Date(Math.min(now.getTime(), Math.max(...moments, ...entries.map(seenBy))))
}

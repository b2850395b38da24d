import type { DeviceEntriesReply } from "@jatidiri/activation/contract"
import type { KnownDevice } from "./device-api.ts"

type Entry = DeviceEntriesReply["entries"][number]

/**
 * It was in hand when it signed. When that came says nothing: a resident's phone may have brought it, a file, or a
 * supervisor; and who dates his entry ahead has still not signed it after it came.
 */
const seenBy = ({ receivedAt, signedAt }: Entry): number => Math.min(Date.parse(signedAt), Date.parse(receivedAt))

/** When the office last knew the device in its officer's hands; a clock that ran ahead does not make it later than now. */
export const lastSeen = (
  { registeredAt, lastMandate }: Pick<KnownDevice, "registeredAt" | "lastMandate">,
  entries: readonly Entry[],
  now: Date,
): Date => {
  const moments = [registeredAt, ...(lastMandate === undefined ? [] : [lastMandate.from])].map(Date.parse)
  return new Date(Math.min(now.getTime(), Math.max(...moments, ...entries.map(seenBy))))
}

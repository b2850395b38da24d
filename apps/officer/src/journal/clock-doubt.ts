import type { ClockNote, DeviceStores, EntryRow } from "./device-stores.ts"

/** Why this device's clock cannot be right, whatever it shows. */
export type ClockDoubt = "clock-before-floor" | "clock-far-ahead"

/** What this device has lived through; every time in seconds. */
export type Lived = {
  readonly office?: ClockNote | undefined
  readonly pack?: { readonly madeAt: number; readonly endsAt: number } | undefined
  readonly entries: readonly Pick<EntryRow, "seq" | "at">[]
}

/** Clocks step back this far when they are set by a network. */
const stepSeconds = 120
/** A pack is fetched anew for each round: nobody comes back to one after this long with a clock that is right. */
const farSeconds = 60 * 86_400

const saidBy = (office: ClockNote | undefined): number => (office === undefined ? 0 : office.at + office.ahead)

/**
 * The latest moment that has surely passed: the pack was made, the office spoke, entries were signed. What was signed
 * before the office last spoke counts no more: a clock that was fast then must not stop a device that is right now.
 */
export const floorOf = ({ office, pack, entries }: Lived): number => {
  const since = entries.filter(({ seq }) => seq > (office?.seq ?? 0)).map(({ at }) => at)
  return Math.max(pack?.madeAt ?? 0, saidBy(office), ...since)
}

/** `now`: this device's clock with the difference that the office told it. */
export const reasonNotToTrustClock = (lived: Lived, now: number): ClockDoubt | undefined => {
  if (now < floorOf(lived) - stepSeconds) return "clock-before-floor"
  const ends = lived.pack?.endsAt
  // The office itself has spoken since the end: then so much time has really passed.
  if (ends === undefined || saidBy(lived.office) > ends) return undefined
  return now > ends + farSeconds ? "clock-far-ahead" : undefined
}

const seconds = (time: string): number => Math.floor(Date.parse(time) / 1000)

/**
 * The latest time of what was signed since the office last spoke, and the first number that it covers: kept with the
 * head, and read from all entries only where an earlier version wrote it or the office spoke in between.
 */
export const latestSince = async (stores: DeviceStores, office: ClockNote | undefined) => {
  const [head, spoke] = [await stores.find("head", "head"), office?.seq ?? 0]
  if (head === undefined || head.seq <= spoke) return undefined
  if (head.latest !== undefined && head.latest.from > spoke) return head.latest
  const since = (await stores.all("entries")).filter(({ seq }) => seq > spoke)
  return { at: Math.max(0, ...since.map(({ at }) => at)), from: spoke + 1 }
}

export const readLived = async (stores: DeviceStores): Promise<Lived> => {
  const [office, held] = await Promise.all([stores.find("clock", "office"), stores.find("pack", "pack")])
  const latest = await latestSince(stores, office)
  const pack = held && { madeAt: seconds(held.pack.madeAt), endsAt: seconds(held.pack.expiresAt) }
  return { office, pack, entries: latest === undefined ? [] : [{ seq: latest.from, at: latest.at }] }
}

/** Asked before anything is signed or erased. */
export const findClockDoubt = async (stores: DeviceStores, now: number): Promise<ClockDoubt | undefined> =>
  reasonNotToTrustClock(await readLived(stores), now)

import { signingSeconds } from "@jatidiri/web"
import { type ClockDoubt, type Lived, readLived, reasonNotToTrustClock } from "../journal/clock-doubt.ts"
import { type DeviceStores, openDeviceStores } from "../journal/device-stores.ts"
import { noteOfficeClock, recallOfficeClock } from "../journal/office-clock.ts"
import { erasePack } from "./erase.ts"
import { type HeldPack, isOver } from "./shapes.ts"
import { mostWrongPins } from "./unlock.ts"
import { findPackOwner, forgetPackOwner } from "./whose-pack.ts"

export type PackOnDevice =
  | { readonly is: "none" }
  /** Said once: it was here and has just gone. */
  | { readonly is: "erased"; readonly why: "over" | "wrong-pins" }
  | {
      readonly is: "held"
      readonly stores: DeviceStores
      readonly held: HeldPack
      readonly parts: number
      /** The clock cannot be right: nothing is opened, signed or erased by it. */
      readonly clock?: { readonly doubt: ClockDoubt; readonly lived: Lived }
    }

const countParts = async (stores: DeviceStores, { pack }: HeldPack): Promise<number> =>
  (await stores.all("niks")).filter(({ packId }) => packId === pack.packId).length

const look = async (stores: DeviceStores): Promise<PackOnDevice> => {
  const held = await stores.find("pack", "pack")
  if (held === undefined) {
    await forgetPackOwner()
    return { is: "none" }
  }
  const now = signingSeconds()
  const lived = await readLived(stores)
  const doubt = reasonNotToTrustClock(lived, now)
  if (doubt !== undefined)
    return { is: "held", stores, held, parts: await countParts(stores, held), clock: { doubt, lived } }
  const pin = await stores.find("pin", "pin")
  // Gone since it was found a moment ago: what erased it says why.
  if (pin === undefined && (await stores.find("pack", "pack")) === undefined) return { is: "none" }
  const wrong = pin?.wrong ?? mostWrongPins
  const why = isOver(held, now * 1000) ? "over" : wrong >= mostWrongPins ? "wrong-pins" : undefined
  if (why === undefined) return { is: "held", stores, held, parts: await countParts(stores, held) }
  await erasePack(stores)
  return { is: "erased", why }
}

/**
 * What this device holds; a pack whose time is over goes before anything is shown of it. `heard`: this page has had an
 * answer of the office, whose clock is noted first.
 */
export const findPack = async (heard: boolean): Promise<PackOnDevice> => {
  const owner = await findPackOwner()
  if (owner === undefined) return { is: "none" }
  const stores = await openDeviceStores(owner)
  await recallOfficeClock(stores)
  if (heard) await noteOfficeClock(stores)
  return look(stores)
}

/** The pack of this officer for this round; another officer's is not his. */
export const packFor = (device: PackOnDevice, officerId: string, roundId: string) =>
  device.is === "held" && device.held.officer.officerId === officerId && device.held.round.roundId === roundId
    ? device
    : undefined

export const isWhole = ({ held, parts }: { readonly held: HeldPack; readonly parts: number }): boolean =>
  parts >= held.pack.parts.length

import { type DeviceStores, openDeviceStores } from "../journal/device-stores.ts"
import { erasePack } from "./erase.ts"
import { type HeldPack, isOver } from "./shapes.ts"
import { mostWrongPins } from "./unlock.ts"
import { findPackOwner, forgetPackOwner } from "./whose-pack.ts"

export type PackOnDevice =
  | { readonly is: "none" }
  /** Said once: it was here and has just gone. */
  | { readonly is: "erased"; readonly why: "over" | "wrong-pins" }
  | { readonly is: "held"; readonly stores: DeviceStores; readonly held: HeldPack; readonly parts: number }

const countParts = async (stores: DeviceStores, { pack }: HeldPack): Promise<number> =>
  (await stores.all("niks")).filter(({ packId }) => packId === pack.packId).length

const look = async (stores: DeviceStores, now: number): Promise<PackOnDevice> => {
  const held = await stores.find("pack", "pack")
  if (held === undefined) {
    await forgetPackOwner()
    return { is: "none" }
  }
  const wrong = (await stores.find("pin", "pin"))?.wrong ?? mostWrongPins
  const why = isOver(held, now) ? "over" : wrong >= mostWrongPins ? "wrong-pins" : undefined
  if (why === undefined) return { is: "held", stores, held, parts: await countParts(stores, held) }
  await erasePack(stores)
  return { is: "erased", why }
}

/** What this device holds; a pack whose time is over goes before anything is shown of it. `now` in milliseconds. */
export const findPack = async (now: number): Promise<PackOnDevice> => {
  const owner = await findPackOwner()
  if (owner === undefined) return { is: "none" }
  return look(await openDeviceStores(owner), now)
}

/** The pack of this officer for this round; another officer's is not his. */
export const packFor = (device: PackOnDevice, officerId: string, roundId: string) =>
  device.is === "held" && device.held.officer.officerId === officerId && device.held.round.roundId === roundId
    ? device
    : undefined

export const isWhole = ({ held, parts }: { readonly held: HeldPack; readonly parts: number }): boolean =>
  parts >= held.pack.parts.length

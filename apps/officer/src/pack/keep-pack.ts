import type { Officer } from "@jatidiri/officers/contract"
import type { Pack, Round } from "@jatidiri/service-points/contract"
import { makePinLock } from "@jatidiri/web"
import type { DeviceStores } from "../journal/device-stores.ts"
import type { HeldPack } from "./shapes.ts"
import { notePackOwner } from "./whose-pack.ts"

type New = { readonly officer: Officer; readonly round: Round; readonly pack: Pack; readonly persisted: boolean }

/** Makes room for a pack under a new PIN; whatever lay there before is gone. Gives the key that seals its parts. */
export const beginPack = async (stores: DeviceStores, pin: string, made: New): Promise<CryptoKey> => {
  const { lock, key } = await makePinLock(pin)
  // Noted first: a kill in between leaves a note that leads nowhere, never a pack that nobody erases.
  await notePackOwner(made.officer.officerId)
  await stores.change([
    { clear: "parts" },
    { clear: "niks" },
    { put: "pin", value: { name: "pin", lock, wrong: 0 } },
    { put: "pack", value: { name: "pack", ...made } },
  ])
  return key
}

/** The round's pack has changed at the office: parts of another content are not mixed with its. The PIN stays. */
export const renewPack = async (stores: DeviceStores, held: HeldPack, fresh: Pick<New, "round" | "pack">) => {
  const renewed: HeldPack = { ...held, ...fresh }
  const other = held.pack.packId !== fresh.pack.packId
  await stores.change([
    ...(other ? [{ clear: "parts" as const }, { clear: "niks" as const }] : []),
    { put: "pack", value: renewed },
  ])
  return renewed
}

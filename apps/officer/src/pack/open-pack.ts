import type { PackedResident } from "@jatidiri/service-points/contract"
import { openSealed } from "@jatidiri/web"
import type { DeviceStores } from "../journal/device-stores.ts"
import type { HeldPack } from "./shapes.ts"

/** Open in this page only: closing it locks the pack again. */
export type OpenPack = {
  readonly stores: DeviceStores
  readonly held: HeldPack
  readonly key: CryptoKey
  /** In which part somebody is. */
  readonly partOf: ReadonlyMap<string, number>
}

export const openPack = async (stores: DeviceStores, held: HeldPack, key: CryptoKey): Promise<OpenPack> => {
  const partOf = new Map<string, number>()
  for (const { number, packId, sealed } of await stores.all("niks")) {
    if (packId !== held.pack.packId) continue
    for (const nik of (await openSealed<readonly string[]>(key, sealed)) ?? []) partOf.set(nik, number)
  }
  return { stores, held, key, partOf }
}

/** The resident with this NIK, when the round's pack holds him. */
export const findInPack = async (pack: OpenPack, nik: string): Promise<PackedResident | undefined> => {
  const number = pack.partOf.get(nik)
  const part = number === undefined ? undefined : await pack.stores.find("parts", number)
  const residents = part && (await openSealed<readonly PackedResident[]>(pack.key, part.sealed))
  return residents?.find((resident) => resident.nik === nik)
}

import { openPinLock } from "@jatidiri/web"
import type { DeviceStores } from "../journal/device-stores.ts"
import { makeOneByOne } from "../journal/one-by-one.ts"
import { erasePack } from "./erase.ts"

export const mostWrongPins = 6

export type Unlocking =
  | { readonly is: "open"; readonly key: CryptoKey }
  | { readonly is: "wrong"; readonly left: number }
  | { readonly is: "erased" }

const oneByOne = makeOneByOne("jatidiri-petugas-pin")

const erase = async (stores: DeviceStores): Promise<Unlocking> => {
  await erasePack(stores)
  return { is: "erased" }
}

/** The pack's key for the right PIN. Each try is counted before it is made, so that a killed app has not tried for free. */
export const unlock = (stores: DeviceStores, pin: string): Promise<Unlocking> =>
  oneByOne(async () => {
    const record = await stores.find("pin", "pin")
    if (record === undefined || record.wrong >= mostWrongPins) return erase(stores)
    const wrong = record.wrong + 1
    await stores.put("pin", { ...record, wrong })
    const key = await openPinLock(record.lock, pin)
    if (key === undefined) return wrong >= mostWrongPins ? erase(stores) : { is: "wrong", left: mostWrongPins - wrong }
    await stores.put("pin", { ...record, wrong: 0 })
    return { is: "open", key }
  })

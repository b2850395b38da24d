import { type Sign, thumbprintOf } from "@jatidiri/kernel"
import { makeDeviceKey, signWith, webCrypto } from "@jatidiri/web"
import type { KeyRecord, WalletStores } from "./shapes.ts"

export const makeKey = async (is: KeyRecord["is"]): Promise<KeyRecord> => {
  const { privateKey, publicJwk } = await makeDeviceKey()
  return { is, privateKey, publicJwk, thumbprint: await thumbprintOf(publicJwk, webCrypto.digest) }
}

/** The phone's own key; nothing before a request was made or after the end. */
export const findDeviceKey = async (stores: WalletStores): Promise<KeyRecord | undefined> =>
  (await stores.all("keys")).find((key) => key.is === "device")

export const findKey = (stores: WalletStores, thumbprint: string): Promise<KeyRecord | undefined> =>
  stores.find("keys", thumbprint)

export const signerOf = (key: KeyRecord): Sign => signWith(key.privateKey)

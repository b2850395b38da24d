import { makeTrust, parseCertificates, type Trust } from "@jatidiri/credentials"
import { webCrypto } from "@jatidiri/web"
import type { WalletStores } from "../store/shapes.ts"

/** The anchors this phone learnt from its office; nothing before the first contact. */
export const findTrust = async (stores: WalletStores): Promise<Trust | undefined> => {
  const known = await stores.find("known", "trust")
  if (known?.id !== "trust") return undefined
  const anchors = parseCertificates(known.anchors)
  return anchors.ok ? makeTrust(webCrypto.verify, anchors.value) : undefined
}

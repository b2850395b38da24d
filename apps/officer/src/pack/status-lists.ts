import { renewLists } from "@jatidiri/field"
import { ask, inflate, signingSeconds, webCrypto } from "@jatidiri/web"
import type { DeviceStores } from "../journal/device-stores.ts"

const askList = async (uri: string): Promise<string | undefined> => {
  const answer = await ask<string>(uri, { read: "text" })
  return answer.kind === "ok" ? answer.value : undefined
}

/** Keeps the lists that the pack names beside it, and fresh where there is a network; without one nothing changes. */
export const keepPackLists = async (stores: DeviceStores): Promise<void> => {
  const held = await stores.find("pack", "pack")
  if (held === undefined) return
  // Packs of earlier builds name none.
  const { trust, statusLists: uris = [] } = held.pack
  const needs = {
    uris,
    anchors: trust.anchors,
    nowSeconds: signingSeconds(),
    verify: webCrypto.verify,
    inflate,
    askList,
  }
  const lists = await renewLists(held.lists ?? [], needs)
  // Meanwhile the pack may have been renewed, or erased: then there is nothing to keep them with.
  const now = await stores.find("pack", "pack")
  if (now?.pack.packId === held.pack.packId) await stores.put("pack", { ...now, lists })
}

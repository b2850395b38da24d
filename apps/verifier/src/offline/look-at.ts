import { type GlanceRefusal, judgeGlance, type Look } from "@jatidiri/field"
import { ktpVct } from "@jatidiri/issuance/contract"
import type { Result } from "@jatidiri/kernel"
import { inflate, webCrypto } from "@jatidiri/web"
import { findKeptLists, type TrustList } from "./known-stores.ts"

/** Judges what the camera read with what this desk has kept, and with nothing else. */
export const lookAt = async (
  message: Uint8Array,
  { anchors }: TrustList,
  nowSeconds: number,
): Promise<Result<Look, GlanceRefusal>> => {
  const lists = new Map((await findKeptLists()).map((list) => [list.uri, list]))
  const { verify, digest } = webCrypto
  const findList = (uri: string) => lists.get(uri)
  return judgeGlance(message, {
    ...{ anchors, nowSeconds, findList, verify, digest, inflate },
    // The app comes from the office whose anchors it keeps.
    fullVct: ktpVct(location.origin),
  })
}

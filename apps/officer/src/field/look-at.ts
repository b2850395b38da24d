import { type GlanceRefusal, judgeGlance, type Look } from "@jatidiri/field"
import { ktpVct } from "@jatidiri/issuance/contract"
import type { Result } from "@jatidiri/kernel"
import { inflate, webCrypto } from "@jatidiri/web"
import type { OpenPack } from "../pack/open-pack.ts"

/** Judges what a resident's phone shows by the pack's anchors and the lists that were kept beside it. */
export const lookAt = async (
  { stores, held }: OpenPack,
  message: Uint8Array,
  nowSeconds: number,
): Promise<Result<Look, GlanceRefusal>> => {
  const { lists = [] } = (await stores.find("pack", "pack")) ?? held
  const { verify, digest } = webCrypto
  return judgeGlance(message, {
    ...{ anchors: held.pack.trust.anchors, nowSeconds, verify, digest, inflate, fullVct: ktpVct(location.origin) },
    findList: (uri) => lists.find((list) => list.uri === uri),
  })
}

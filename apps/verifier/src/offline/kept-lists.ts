import { type KeptList, renewLists } from "@jatidiri/field"
import { ask, inflate, signingSeconds, webCrypto } from "@jatidiri/web"
import { findKeptLists, type KeptStatusList, type TrustList, withKnown } from "./known-stores.ts"

const askList = async (uri: string): Promise<string | undefined> => {
  const answer = await ask<string>(uri, { read: "text" })
  return answer.kind === "ok" ? answer.value : undefined
}

/** Keeps the office's status lists fresh while there is a network; what it no longer names goes. */
export const keepLists = async ({ anchors, statusLists = [] }: TrustList): Promise<void> => {
  const kept = await findKeptLists()
  const { verify } = webCrypto
  const needs = { uris: statusLists, anchors, nowSeconds: signingSeconds(), verify, inflate, askList }
  const lists = await renewLists(kept, needs)
  const recordOf = (list: KeptList): KeptStatusList => ({ ...list, id: `list:${list.uri}` })
  const gone = kept.filter(({ uri }) => !lists.some((list) => list.uri === uri))
  await withKnown((stores) =>
    stores.change([
      ...gone.map(({ id }) => ({ remove: "known", key: id }) as const),
      ...lists.map((list) => ({ put: "known", value: recordOf(list) }) as const),
    ]),
  )
}

import type { KeptList } from "@jatidiri/field"
import { openStores, type Stores } from "@jatidiri/web"

/** Whom this desk believes without network, and when it heard so. Public; it holds nobody's data. */
export type TrustList = {
  readonly id: "trust"
  readonly anchors: readonly string[]
  readonly demo: boolean
  /** As the office named its status lists then; left out by earlier builds of this app. */
  readonly statusLists?: readonly string[]
  /** Seconds. */
  readonly learntAt: number
}

/** A status list beside it, as fetched: places without names. */
export type KeptStatusList = KeptList & { readonly id: `list:${string}` }

type Shapes = { known: TrustList | KeptStatusList }

/** Throws where the browser forbids storage. */
export const withKnown = async <Value>(act: (stores: Stores<Shapes>) => Promise<Value>): Promise<Value> => {
  const stores = await openStores<Shapes>("jatidiri-periksa", 1, {
    known: { keyPath: "id", clearedBy: "the browser's own settings" },
  })
  try {
    return await act(stores)
  } finally {
    stores.close()
  }
}

export const findKeptLists = (): Promise<readonly KeptStatusList[]> =>
  withKnown(async (stores) => (await stores.all("known")).filter((record) => record.id !== "trust"))

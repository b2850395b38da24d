import { useEffect, useState } from "preact/hooks"
import type { Journal } from "../journal/chain.ts"
import type { DeviceStores } from "../journal/device-stores.ts"

/** Ids of all mandates that this device has held for a round: one fetched anew must not hide the morning. */
export const mandatesOfRound = async (stores: DeviceStores, round: string): Promise<readonly string[]> => [
  ...new Set(
    (await stores.all("mandates"))
      .filter(({ held: { payload } }) => payload.place.kind === "field-round" && payload.place.id === round)
      .map(({ held }) => held.payload.jti),
  ),
]

export const useRoundMandates = (journal: Journal | undefined): readonly string[] => {
  const [all, setAll] = useState<readonly string[]>([])
  useEffect(() => {
    if (journal === undefined) return
    const { jti, place } = journal.held.payload
    setAll([jti])
    mandatesOfRound(journal.stores, place.id).then((found) => setAll([...new Set([jti, ...found])]))
  }, [journal])
  return all
}

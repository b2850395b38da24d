import { useEffect } from "preact/hooks"
import { nowSeconds } from "../actions/clock.ts"
import { learnTrust } from "../actions/learn-trust.ts"
import type { Vault } from "../store/records.ts"

const freshSeconds = 86_400

/** Learns the office's anchors whenever there is a network and what is known is older than a day. */
export const useTrustKept = (vault: Vault): void => {
  useEffect(() => {
    const look = async (): Promise<void> => {
      const known = await vault.stores.find("known", "trust")
      if (known?.id === "trust" && nowSeconds() - known.learntAt < freshSeconds) return
      await learnTrust(vault.stores)
    }
    const start = (): void => {
      look().catch(() => undefined)
    }
    start()
    addEventListener("online", start)
    return () => removeEventListener("online", start)
  }, [vault])
}

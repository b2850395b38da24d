import { useLongHidden } from "@jatidiri/web"
import { createContext } from "preact"
import { useContext, useEffect, useState } from "preact/hooks"
import type { Journey } from "../domain/journey.ts"
import type { Vault } from "../store/records.ts"
import { openWalletStores, type WalletStores } from "../store/shapes.ts"
import { findPinRecord } from "../store/vault.ts"

/** The app from outside: is there a vault, and is it open? */
export type AppState =
  | { readonly is: "opening" }
  | { readonly is: "forbidden" }
  | { readonly is: "new"; readonly stores: WalletStores }
  | { readonly is: "locked"; readonly stores: WalletStores }
  | { readonly is: "open"; readonly vault: Vault; readonly journey: Journey }

export type Wallet = {
  readonly vault: Vault
  readonly journey: Journey
  /** Shows a step that is already kept. */
  readonly follow: (journey: Journey) => void
  readonly lock: () => void
}

/** Locks a wallet that lay hidden for two minutes: a phone passed around shows nothing. */
const lockAfterMilliseconds = 120_000

export const WalletContext = createContext<Wallet | undefined>(undefined)

/** Only below an open vault. */
export const useWallet = (): Wallet => {
  const wallet = useContext(WalletContext)
  if (wallet === undefined) throw new Error("the vault is closed")
  return wallet
}

const lookInside = async (): Promise<AppState> => {
  try {
    const stores = await openWalletStores()
    return (await findPinRecord(stores)) === undefined ? { is: "new", stores } : { is: "locked", stores }
  } catch {
    return { is: "forbidden" }
  }
}

export const useAppState = () => {
  const [state, setState] = useState<AppState>({ is: "opening" })
  const [lock] = useState(
    () => (): void => setState((now) => (now.is === "open" ? { is: "locked", stores: now.vault.stores } : now)),
  )
  useEffect(() => {
    lookInside().then(setState)
  }, [])
  useLongHidden(lockAfterMilliseconds, lock)
  return { state, setState, lock }
}

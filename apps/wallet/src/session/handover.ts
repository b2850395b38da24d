import type { JsonObject } from "@jatidiri/credentials"
import { useEffect, useState } from "preact/hooks"
import { readSdJwt } from "../actions/held.ts"
import { findHandover, type Vault } from "../store/records.ts"
import { useWallet } from "./wallet.ts"

/** The provisional KTP in clear, for the screens; it never leaves memory. */
export type Provisional = {
  readonly sdJwt: string
  readonly claims: JsonObject
  /** Seconds. */
  readonly until: number
  /** False while the office's anchors are not known here: nobody has confirmed it. */
  readonly checked: boolean
  readonly demo: boolean
}

/** `none`: no answer came across the table. */
export type HeldHandover = "none" | { readonly checked: boolean; readonly provisional: Provisional | undefined }

const readHandover = async (vault: Vault): Promise<HeldHandover> => {
  const kept = await findHandover(vault)
  if (kept === undefined) return "none"
  const { checked, provisional: sdJwt } = kept
  const claims = sdJwt === undefined ? undefined : await readSdJwt(sdJwt)
  const until = claims?.["exp"]
  if (sdJwt === undefined || claims === undefined || typeof until !== "number")
    return { checked, provisional: undefined }
  const trust = await vault.stores.find("known", "trust")
  // Nothing known about the keys is treated as a demo: the mark may be too much, never too little.
  const demo = trust?.id === "trust" ? trust.demo : true
  return { checked, provisional: { sdJwt, claims, until, checked, demo } }
}

/** Nothing while it is being opened; read again at every step of the journey. */
export const useHandover = (): HeldHandover | undefined => {
  const { vault, journey } = useWallet()
  const [held, setHeld] = useState<HeldHandover>()
  useEffect(() => {
    let left = false
    readHandover(vault).then((found) => {
      if (!left) setHeld(found)
    })
    return () => {
      left = true
    }
  }, [vault, journey])
  return held
}

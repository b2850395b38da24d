import { signingSeconds } from "@jatidiri/web"
import { useEffect, useState } from "preact/hooks"
import { findTrustList, learnTrustList, reasonNotToTrust, type TrustDoubt, type TrustList } from "./trust-list.ts"

const learnQuietly = (): void => {
  learnTrustList().catch(() => undefined)
}

/** Keeps the list fresh while the app is open with a network, so that it is there when the network goes. */
export const useTrustKept = (): void => {
  useEffect(() => {
    learnQuietly()
    addEventListener("online", learnQuietly)
    return () => removeEventListener("online", learnQuietly)
  }, [])
}

export type Trusting =
  | { readonly is: "opening" }
  | { readonly is: "doubt"; readonly doubt: TrustDoubt; readonly list: TrustList | undefined }
  | { readonly is: "known"; readonly list: TrustList }

const judge = (list: TrustList | undefined): Trusting => {
  const doubt = reasonNotToTrust(list, signingSeconds())
  if (doubt !== undefined) return { is: "doubt", doubt, list }
  return list === undefined ? { is: "opening" } : { is: "known", list }
}

/** The kept list as it may be used now; `renew` asks the office for a new one. */
export const useTrustList = () => {
  const [trusting, setTrusting] = useState<Trusting>({ is: "opening" })
  const [busy, setBusy] = useState(false)
  const read = async (): Promise<void> => {
    const list = await findTrustList().catch(() => undefined)
    setTrusting(judge(list))
  }
  const renew = async (): Promise<void> => {
    setBusy(true)
    await learnTrustList().catch(() => undefined)
    await read()
    setBusy(false)
  }
  useEffect(() => {
    read()
  }, [])
  return { trusting, busy, renew }
}

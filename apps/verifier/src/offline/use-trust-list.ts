import { signingSeconds } from "@jatidiri/web"
import { useEffect, useState } from "preact/hooks"
import { findKeptLists, type TrustList } from "./known-stores.ts"
import { findTrustList, learnTrustList, reasonNotToTrust, type TrustDoubt } from "./trust-list.ts"

/** A desk that stays open all day takes along what it knew at noon, not what it knew in the morning. */
const keepEveryMilliseconds = 600_000

/** Judging what is signed comes with the first list, not with the first screen. */
const keep = async (list: TrustList): Promise<void> => {
  const { keepLists } = await import("./kept-lists.ts")
  await keepLists(list)
}

const learn = async (): Promise<void> => {
  const answer = await learnTrustList()
  if (answer.kind === "ok") await keep(answer.value)
}
const learnQuietly = (): void => {
  learn().catch(() => undefined)
}

/** Keeps anchors and status lists fresh while the app is open with a network, so that they are there when it goes. */
export const useTrustKept = (): void => {
  useEffect(() => {
    learnQuietly()
    const timer = setInterval(learnQuietly, keepEveryMilliseconds)
    addEventListener("online", learnQuietly)
    return () => {
      clearInterval(timer)
      removeEventListener("online", learnQuietly)
    }
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
    await learn().catch(() => undefined)
    await read()
    setBusy(false)
  }
  useEffect(() => {
    read()
  }, [])
  return { trusting, busy, renew }
}

/** When the oldest of the kept status lists was signed, in seconds; nothing while that is not known or there is none. */
export const useListsSignedAt = (list: TrustList): number | undefined => {
  const [signedAt, setSignedAt] = useState<number>()
  useEffect(() => {
    const read = async (): Promise<void> => {
      const times = (await findKeptLists()).map((kept) => kept.signedAt)
      if (times.length > 0) setSignedAt(Math.min(...times))
    }
    read()
      .then(() => keep(list))
      .then(read)
      .catch(() => undefined)
  }, [list])
  return signedAt
}

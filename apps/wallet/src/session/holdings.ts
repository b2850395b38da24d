import type { JsonObject } from "@jatidiri/credentials"
import type { ClaimDescription } from "@jatidiri/openid4vc"
import { useEffect, useState } from "preact/hooks"
import { nextCopies, readSdJwt } from "../actions/held.ts"
import { allDocuments, type Vault } from "../store/records.ts"
import type { KnownRecord } from "../store/shapes.ts"
import { useWallet } from "./wallet.ts"

/** What the phone holds, in clear, for the screens; it never leaves memory. */
export type Holdings = {
  readonly ktp: JsonObject | undefined
  readonly kk: JsonObject | undefined
  readonly labels: readonly ClaimDescription[]
  readonly demo: boolean
  readonly status: (KnownRecord & { readonly id: "status" }) | undefined
}

const readHoldings = async (vault: Vault): Promise<Holdings> => {
  const copies = nextCopies(await allDocuments(vault))
  const claimsOf = (configuration: string): Promise<JsonObject | undefined> | undefined => {
    const copy = copies.find((document) => document.configuration === configuration)
    return copy && readSdJwt(copy.credential)
  }
  const [ktp, kk, known] = await Promise.all([claimsOf("ktp-sd-jwt"), claimsOf("kk-sd-jwt"), vault.stores.all("known")])
  const holdings: { -readonly [Name in keyof Holdings]: Holdings[Name] } = {
    ktp,
    kk,
    labels: [],
    // Nothing known about the keys is treated as a demo: the mark may be too much, never too little.
    demo: true,
    status: undefined,
  }
  for (const record of known) {
    if (record.id === "labels") holdings.labels = record.claims
    if (record.id === "trust") holdings.demo = record.demo
    if (record.id === "status") holdings.status = record
  }
  return holdings
}

/** Nothing while they are being opened. `version` reads them again. */
export const useHoldings = (version = 0): Holdings | undefined => {
  const { vault } = useWallet()
  const [holdings, setHoldings] = useState<Holdings>()
  useEffect(() => {
    readHoldings(vault).then(setHoldings)
  }, [vault, version])
  return holdings
}

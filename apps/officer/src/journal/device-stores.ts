import type { Mandate } from "@jatidiri/field"
import { type DeviceKey, openStores, type Sealed, type Stores } from "@jatidiri/web"

/** An entry's way: signed here, under way, answered by the office. */
export type EntryState = "stored" | "sent" | "acknowledged" | "refused"

/** What is readable without the seal: enough for the sums on the screen, nothing about a resident. */
export type EntryRow = {
  readonly jti: string
  readonly seq: number
  readonly kind: "voucher" | "refusal"
  readonly state: EntryState
  readonly code?: string | undefined
  /** Seconds. */
  readonly at: number
  /** Mandate it was signed under; its count is kept by it. */
  readonly mandate: string
  /** The signed thing itself; gone a day after the office acknowledged it. */
  readonly sealed?: Sealed | undefined
}

/** Sealed on the device until the office has acknowledged it. */
export type EntryContent = { readonly compact: string; readonly request: string }

export type HeldMandate = { readonly compact: string; readonly payload: Mandate }

type Shapes = {
  keys: { readonly name: "device" | "seal"; readonly device?: DeviceKey; readonly seal?: CryptoKey }
  /** The one in force as `current`, and each by its id, since entries travel with the mandate they were signed under. */
  mandates: { readonly name: string; readonly held: HeldMandate }
  head: { readonly name: "head"; readonly seq: number; readonly hash: string }
  entries: EntryRow
}

export type DeviceStores = Stores<Shapes>

/** One database a person: two officers on one tablet never share a key or a journal. */
export const openDeviceStores = (officerId: string): Promise<DeviceStores> =>
  openStores<Shapes>(`jatidiri-petugas-${officerId}`, 1, {
    keys: { keyPath: "name", clearedBy: "nothing but removing the site's data" },
    mandates: { keyPath: "name", clearedBy: "nothing: a dozen a year, without personal data" },
    head: { keyPath: "name", clearedBy: "nothing: the chain goes on for the life of the device key" },
    entries: {
      keyPath: "jti",
      clearedBy: "its content at the first start a day after the office acknowledged it; the sums stay",
    },
  })

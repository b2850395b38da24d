import type { Booking } from "@jatidiri/service-points/contract"
import { type Change, openSealed, seal } from "@jatidiri/web"
import type { Vault } from "../store/records.ts"
import type { Shapes } from "../store/shapes.ts"

/** The appointment as the office last told it, with the request that it was made for. Shown without any network. */
export type KeptBooking = {
  readonly requestId: string
  readonly booking: Booking
  /** Seconds: when the office was last heard. */
  readonly heardAt: number
}

const key = "booking"

export const keepBooking = async (vault: Vault, kept: KeptBooking): Promise<void> => {
  const change: Change<Shapes> = { put: "records", value: { id: key, sealed: await seal(vault.vaultKey, kept) } }
  await vault.stores.change([change])
}

export const forgetBooking = (vault: Vault): Promise<void> => vault.stores.change([{ remove: "records", key }])

export const findKeptBooking = async (vault: Vault): Promise<KeptBooking | undefined> => {
  const record = await vault.stores.find("records", key)
  return record && openSealed<KeptBooking>(vault.vaultKey, record.sealed)
}

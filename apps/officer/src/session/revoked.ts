import type { Officer } from "@jatidiri/officers/contract"
import type { Answer } from "@jatidiri/web"
import { openDeviceStores } from "../journal/device-stores.ts"
import { erasePack } from "../pack/erase.ts"
import { findPackOwner } from "../pack/whose-pack.ts"

export type Person = Pick<Officer, "officerId" | "name">

/** `over`: the session that asked has ended with the device; one of another passkey lives on, and only the device's key is no good. */
export type RevokedSession = "over" | "lives"
type Listener = (session: RevokedSession) => void

const listeners = new Set<Listener>()

/** Tells once more at each answer of the office that says so; gives back how to stop. */
export const onDeviceRevoked = (listener: Listener): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Passes an answer on, and hears in it that the office has revoked this device. */
export const hearRevoked = <Value>(answer: Answer<Value>, session: RevokedSession): Answer<Value> => {
  if (answer.kind === "refused" && answer.problem.code === "device-revoked") for (const tell of listeners) tell(session)
  return answer
}

/** The pack of this device goes, whosever it is; the journal stays. Gives whose it was. */
export const eraseRevoked = async (): Promise<Person | undefined> => {
  const owner = await findPackOwner()
  if (owner === undefined) return undefined
  const stores = await openDeviceStores(owner)
  const held = await stores.find("pack", "pack")
  await erasePack(stores)
  return held?.officer
}

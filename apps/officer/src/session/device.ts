import { makeDeviceProof, parseMandate } from "@jatidiri/field"
import { type DeviceKey, makeDeviceKey, makeSealKey, signWith } from "@jatidiri/web"
import type { DeviceStores, HeldMandate } from "../journal/device-stores.ts"
import { noteOfficeClock } from "../journal/office-clock.ts"
import { inJournalOrder } from "../journal/one-by-one.ts"
import { askMandate } from "./officer-api.ts"

export type DeviceKeys = { readonly device: DeviceKey; readonly seal: CryptoKey }

const findKeys = async (stores: DeviceStores): Promise<DeviceKeys | undefined> => {
  const [device, seal] = await Promise.all([stores.find("keys", "device"), stores.find("keys", "seal")])
  return device?.device === undefined || seal?.seal === undefined
    ? undefined
    : { device: device.device, seal: seal.seal }
}

const makeKeys = async (stores: DeviceStores): Promise<DeviceKeys> => {
  const made = { device: await makeDeviceKey(), seal: await makeSealKey() }
  await stores.change([
    { put: "keys", value: { name: "device", device: made.device } },
    { put: "keys", value: { name: "seal", seal: made.seal } },
  ])
  return made
}

/**
 * The keys of this officer on this device, made at his first sign-in; neither can be carried away. Of two tabs that open
 * at once one makes them: what is sealed under keys that others have replaced opens no more.
 */
export const ensureKeys = async (stores: DeviceStores): Promise<DeviceKeys> =>
  (await findKeys(stores)) ?? inJournalOrder(async () => (await findKeys(stores)) ?? makeKeys(stores))

/** The office begins the next term two hours before the end; asked for a few minutes later, whatever the clocks. */
const renewalSeconds = 6900

const isFresh = (held: HeldMandate | undefined, now: number): held is HeldMandate =>
  held !== undefined && held.payload.nbf <= now && held.payload.exp - renewalSeconds > now

export type MandateOutcome =
  | { readonly kind: "held"; readonly held: HeldMandate }
  | { readonly kind: "refused"; readonly detail: string; readonly title: string }
  | { readonly kind: "offline" }

/** Asks for a mandate and keeps it under `name`, and by its id for the entries that will be signed under it. */
const fetchMandate = async (
  { stores, keys, now }: { readonly stores: DeviceStores; readonly keys: DeviceKeys; readonly now: number },
  name: string,
  round?: string,
): Promise<MandateOutcome> => {
  const proof = await makeDeviceProof(
    { jti: crypto.randomUUID(), aud: location.origin, iat: now },
    { sign: signWith(keys.device.privateKey), kid: keys.device.thumbprint },
  )
  const asked = { commandId: crypto.randomUUID(), deviceKey: keys.device.publicJwk, proof }
  const answer = await askMandate(round === undefined ? asked : { ...asked, round })
  if (answer.kind === "refused") {
    return { kind: "refused", detail: answer.problem.detail, title: answer.problem.title }
  }
  const parsed = answer.kind === "ok" ? parseMandate(answer.value.mandate) : undefined
  if (answer.kind !== "ok" || !parsed?.ok) return { kind: "offline" }
  const held = { compact: answer.value.mandate, payload: parsed.value.payload }
  await noteOfficeClock(stores)
  await stores.change([
    { put: "mandates", value: { name, held } },
    { put: "mandates", value: { name: held.payload.jti, held } },
  ])
  return { kind: "held", held }
}

/** The mandate of today, asked for when the held one is missing or nearly over. Offline the held one still counts until it ends. */
export const ensureMandate = async (stores: DeviceStores, keys: DeviceKeys, now: number): Promise<MandateOutcome> => {
  const known = (await stores.find("mandates", "current"))?.held
  if (isFresh(known, now)) return { kind: "held", held: known }
  const fetched = await fetchMandate({ stores, keys, now }, "current")
  return fetched.kind === "offline" && known !== undefined ? { kind: "held", held: known } : fetched
}

/** A round has one mandate a device, for its whole time; fetched before the trip, and asked for only where it is missing. */
export const ensureRoundMandate = async (
  stores: DeviceStores,
  keys: DeviceKeys,
  { round, now }: { readonly round: string; readonly now: number },
): Promise<MandateOutcome> => {
  const name = `round:${round}`
  const known = (await stores.find("mandates", name))?.held
  if (known !== undefined && known.payload.exp > now) return { kind: "held", held: known }
  return fetchMandate({ stores, keys, now }, name, round)
}

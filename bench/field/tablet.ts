import { randomUUID } from "node:crypto"
import { makeDeviceProof, parseMandate } from "@jatidiri/field"
import type { DeviceStores } from "@jatidiri/officer/device-stores"
import { type MandateReply, officerPaths } from "@jatidiri/officers/contract"
import type { DeviceKey } from "@jatidiri/web"
import { request as ask } from "undici"
import type { JournalCode } from "./load-journal-code.ts"

export type Office = { readonly port: number; readonly origin: string }

const seconds = () => Math.floor(Date.now() / 1000)

/** Stores of a device as its browser would give them, without one: they live as long as the bench. */
export const storesInMemory = (): DeviceStores => {
  const kept = new Map<string, Map<unknown, unknown>>()
  const storeOf = (name: string) => {
    const store = kept.get(name) ?? new Map()
    kept.set(name, store)
    return store
  }
  const keyOf = (value: object): unknown =>
    ["mark", "jti", "name", "mandate"].map((name) => Reflect.get(value, name)).find((key) => key !== undefined)
  const put = (name: string, value: object): void => void storeOf(name).set(keyOf(value), value)
  const stores = {
    find: async (name: string, key: unknown) => storeOf(name).get(key),
    all: async (name: string) => [...storeOf(name).values()],
    put: async (name: string, value: object) => put(name, value),
    change: async (changes: readonly { readonly put: string; readonly value: object }[]) => {
      for (const change of changes) put(change.put, change.value)
    },
  }
  // Erasing is not asked of it here.
  return stores as unknown as DeviceStores
}

type At = { readonly office: Office; readonly code: JournalCode; readonly cookie: string; readonly round: string }

const askMandate = async ({ office, code, cookie, round }: At, device: DeviceKey): Promise<string> => {
  const terms = { jti: randomUUID(), aud: office.origin, iat: seconds() }
  const proof = await makeDeviceProof(terms, { sign: code.signWith(device.privateKey), kid: device.thumbprint })
  const body = JSON.stringify({ commandId: randomUUID(), deviceKey: device.publicJwk, proof, round })
  const headers = { "content-type": "application/json", "x-jatidiri": "1", cookie }
  const url = `http://127.0.0.1:${office.port}${officerPaths.mandates}`
  const reply = await ask(url, { method: "POST", headers, body })
  const text = await reply.body.text()
  if (reply.statusCode !== 200) throw new Error(`no mandate: ${text}`)
  return (JSON.parse(text) as MandateReply).mandate // the shape of the contract
}

/** A device of an officer under his mandate for the round, with the journal of Petugas. */
export const openTablet = async (at: At) => {
  const { code, cookie } = at
  const device = await code.makeDeviceKey()
  const compact = await askMandate(at, device)
  const parsed = parseMandate(compact)
  if (!parsed.ok) throw new Error(parsed.refusal.code)
  const held = { compact, payload: parsed.value.payload }
  const stores = storesInMemory()
  await stores.put("mandates", { name: held.payload.jti, held })
  return { code, cookie, journal: { stores, keys: { device, seal: await code.makeSealKey() }, held } }
}

export type Tablet = Awaited<ReturnType<typeof openTablet>>

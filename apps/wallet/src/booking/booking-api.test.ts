import type { Booking } from "@jatidiri/service-points/contract"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import type { Vault } from "../store/records.ts"
import { cancel, refreshBooking } from "./booking-api.ts"
import { findKeptBooking, type KeptBooking, keepBooking } from "./kept-booking.ts"

const openVault = async (): Promise<Vault> => {
  const records = new Map<string, { id: string; sealed: Uint8Array }>()
  const stores = {
    find: async (_: string, id: string) => records.get(id),
    change: async (changes: { remove?: string; key?: string; value?: { id: string; sealed: Uint8Array } }[]) => {
      for (const { remove, key, value } of changes) {
        if (remove !== undefined) records.delete(String(key))
        if (value !== undefined) records.set(value.id, value)
      }
    },
  }
  const vaultKey = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"])
  // What keeping an appointment asks of a phone's stores.
  return { stores: stores as unknown as Vault["stores"], vaultKey }
}

const appointment = (code: string, changes: Partial<Booking> = {}): Booking => ({
  ...{ bookingId: `id-${code}`, code, site: { siteId: "site", name: "Kantor Contoh", kind: "office", address: "" } },
  ...{ day: "2099-01-05", opens: 480, closes: 510, heads: 1, state: "booked" },
  ...{ beginsAt: "2099-01-05T00:00:00.000Z", endsAt: "2099-01-05T00:30:00.000Z" },
  ...changes,
})
const keptOf = (requestId: string, booking: Booking): KeptBooking => ({ requestId, booking, heardAt: 1 })

let vault: Vault
let office: Map<string, Booking>
let asked: string[]
/** Runs while an answer is on its way. */
let meanwhile: () => Promise<unknown>
beforeEach(async () => {
  vault = await openVault()
  office = new Map()
  asked = []
  meanwhile = async () => undefined
  vi.stubGlobal("fetch", async (path: string, { body }: { body: string }) => {
    const { requestId } = JSON.parse(body)
    const booking = office.get(requestId)
    if (path.endsWith("/cancel")) return Response.json({ booking: { ...appointment("AAAA-AAAA"), state: "cancelled" } })
    asked.push(requestId)
    await meanwhile()
    return Response.json(booking === undefined ? {} : { booking })
  })
})
afterEach(() => vi.unstubAllGlobals())

test("the request that is under way now is asked for, whatever was kept of another", async () => {
  await keepBooking(vault, keptOf("old", appointment("AAAA-AAAA")))
  office.set("new", appointment("BBBB-BBBB"))
  const { kept, heard } = await refreshBooking(vault, "new")
  expect([kept?.requestId, kept?.booking.code, heard, asked]).toEqual(["new", "BBBB-BBBB", true, ["new"]])
  expect((await findKeptBooking(vault))?.requestId).toBe("new")
})

test("an older request's appointment stays while it is to come, and is forgotten once it is over", async () => {
  await keepBooking(vault, keptOf("old", appointment("AAAA-AAAA")))
  office.set("old", appointment("AAAA-AAAA"))
  expect((await refreshBooking(vault, "new")).kept?.booking.code).toBe("AAAA-AAAA")
  office.set("old", appointment("AAAA-AAAA", { state: "no-show" }))
  expect(await refreshBooking(vault, "new")).toEqual({ heard: true })
  expect(await findKeptBooking(vault)).toBeUndefined()
})

test("without a network what is kept stands, of whichever request", async () => {
  const kept = keptOf("old", appointment("AAAA-AAAA"))
  await keepBooking(vault, kept)
  vi.stubGlobal("fetch", async () => {
    throw new TypeError("no network")
  })
  expect(await refreshBooking(vault, "new")).toEqual({ kept, heard: false })
  expect(await findKeptBooking(vault)).toEqual(kept)
})

test("an answer from before a cancellation does not take its place", async () => {
  const kept = keptOf("now", appointment("AAAA-AAAA"))
  await keepBooking(vault, kept)
  office.set("now", appointment("AAAA-AAAA"))
  meanwhile = () => cancel(vault, kept, "command")
  expect((await refreshBooking(vault, "now")).kept?.booking.state).toBe("cancelled")
  expect((await findKeptBooking(vault))?.booking.state).toBe("cancelled")
})

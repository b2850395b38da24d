import { describe, expect, test } from "vitest"
import { lastSeen } from "./last-seen.ts"

const at = (hour: number): string => new Date(Date.UTC(2026, 10, 22, hour)).toISOString()
const entry = { jti: "1", kind: "voucher" as const, held: false }
const device = { registeredAt: at(1) }
const now = new Date(at(9))

describe("a device was last seen", () => {
  test("when it registered, when nothing else is known", () => {
    expect(lastSeen(device, [], now).toISOString()).toBe(at(1))
  })

  test("when its last mandate began", () => {
    const place = { kind: "service-point" as const, id: "p", name: "Loket" }
    expect(
      lastSeen({ ...device, lastMandate: { jti: "m", place, from: at(2), until: at(20) } }, [], now).toISOString(),
    ).toBe(at(2))
  })

  test("when it signed last, whoever brought that and however much later", () => {
    const entries = [
      { ...entry, road: "redemption" as const, signedAt: at(3), receivedAt: at(8) },
      { ...entry, road: "journal" as const, signedAt: at(4), receivedAt: at(7) },
    ]
    expect(lastSeen(device, entries, now).toISOString()).toBe(at(4))
    expect(lastSeen(device, entries.slice(0, 1), now).toISOString()).toBe(at(3))
  })

  test("never later than now nor than what it signed came, whatever its clock says", () => {
    const ahead = { ...entry, road: "redemption" as const, signedAt: at(15), receivedAt: at(8) }
    expect(lastSeen(device, [ahead], now).toISOString()).toBe(at(8))
    expect(lastSeen(device, [{ ...ahead, receivedAt: at(12) }], now)).toEqual(now)
  })
})

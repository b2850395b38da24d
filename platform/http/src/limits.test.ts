import { describe, expect, it } from "vitest"
import { makeLimiter } from "./limits.ts"

const limiter = (clock = { milliseconds: 0 }, maxAddresses?: number) =>
  makeLimiter({ perMinute: 6, burst: 1 }, () => clock.milliseconds, maxAddresses)

describe("the limit of one route", () => {
  it("says how many whole seconds are left", () => {
    const clock = { milliseconds: 0 }
    const secondsToWait = limiter(clock)
    expect(secondsToWait("192.0.2.1")).toBe(0)
    expect(secondsToWait("192.0.2.1")).toBe(10)
    clock.milliseconds = 8500
    expect(secondsToWait("192.0.2.1")).toBe(2)
    clock.milliseconds = 10_000
    expect(secondsToWait("192.0.2.1")).toBe(0)
  })

  it("parts one IPv4 address from another, however they are written", () => {
    const secondsToWait = limiter()
    expect(secondsToWait("192.0.2.1")).toBe(0)
    expect(secondsToWait("192.0.2.2")).toBe(0)
    expect(secondsToWait("::ffff:192.0.2.1")).toBe(10)
    expect(secondsToWait("::ffff:192.0.2.3")).toBe(0)
  })

  it.each([
    ["2001:db8:1:2::1", "2001:db8:1:2:ffff:1:2:3", true],
    ["2001:db8::1", "2001:db8:0:0:9::1", true],
    ["2001:db8:1:2::1", "2001:db8:1:3::1", false],
    ["2001:db8::1:0:0:0:1", "2001:db8:0:1::1", true],
    ["fe80::1%eth0", "fe80::2%eth1", true],
  ])("takes an IPv6 network for one sender, since any of its hosts has 2⁶⁴ addresses: %s, %s", (one, two, same) => {
    const secondsToWait = limiter()
    secondsToWait(one)
    expect(secondsToWait(two)).toBe(same ? 10 : 0)
  })

  it("remembers so many senders and forgets the one unheard of longest", () => {
    const secondsToWait = limiter({ milliseconds: 0 }, 2)
    for (const address of ["192.0.2.1", "192.0.2.2", "192.0.2.1", "192.0.2.3"]) secondsToWait(address)
    expect(secondsToWait("192.0.2.1")).toBe(10)
    expect(secondsToWait("192.0.2.2")).toBe(0)
  })
})

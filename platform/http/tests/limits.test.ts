import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { route, type Served, serve } from "../src/index.ts"

const deposits = route({
  method: "POST",
  path: "/deposits",
  summary: "Leave something",
  limit: { perMinute: 60, burst: 3 },
  handle: () => ({ body: {} }),
})
const others = route({ method: "POST", path: "/others", summary: "Unlimited", handle: () => ({ body: {} }) })

const open = async (behindProxy: boolean) => {
  const clock = { milliseconds: 0 }
  const onBroken = (error: unknown) => {
    throw error
  }
  const options = { routes: [deposits, others], port: 0, onBroken, clock: () => clock.milliseconds }
  const served: Served = await serve({ ...options, ...(behindProxy ? { behindProxy } : {}) })
  const post = (path = "/deposits") => fetch(`http://127.0.0.1:${served.port}${path}`, { method: "POST" })
  return { clock, post, close: served.close }
}
type Opened = Awaited<ReturnType<typeof open>>

describe("an address that sends too much", () => {
  let door: Opened
  beforeAll(async () => {
    door = await open(false)
  })
  afterAll(() => door.close())

  const statuses = async (count: number) => {
    const seen: number[] = []
    for (let sent = 0; sent < count; sent++) seen.push((await door.post()).status)
    return seen
  }

  it("is let through up to its burst, then told in both languages when to come again", async () => {
    expect(await statuses(3)).toEqual([200, 200, 200])
    const refused = await door.post()
    expect(refused.status).toBe(429)
    expect(refused.headers.get("retry-after")).toBe("1")
    expect(refused.headers.get("content-type")).toContain("application/problem+json")
    expect(refused.headers.get("content-security-policy")).toContain("default-src 'none'")
    const words = (await refused.json()) as Record<string, string>
    expect(words).toMatchObject({ code: "too-many", status: 429 })
    expect(words["title"]).not.toBe(words["detail"])
  })

  it("may go on at its pace, and never saves up more than its burst", async () => {
    door.clock.milliseconds += 2000
    expect(await statuses(3)).toEqual([200, 200, 429])
    door.clock.milliseconds += 3_600_000
    expect(await statuses(4)).toEqual([200, 200, 200, 429])
  })

  it("is held back on that route alone", async () => {
    expect((await door.post()).status).toBe(429)
    expect((await door.post("/others")).status).toBe(200)
  })
})

it("everyone behind one proxy is not taken for one address", async () => {
  const door = await open(true)
  const seen = await Promise.all(Array.from({ length: 6 }, () => door.post()))
  await door.close()
  expect(seen.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 200))
})

import { createServer, type IncomingMessage } from "node:http"
import type { AddressInfo } from "node:net"
import { afterEach, describe, expect, test } from "vitest"
import { openWeakLink, type WeakLinkTerms } from "../src/index.ts"

const open: (() => unknown)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

const bodyOf = async (message: IncomingMessage): Promise<string> => {
  let text = ""
  for await (const part of message) text += String(part)
  return text
}

/** An office that counts what it was asked, and answers with as many letters as the path says. */
const openOffice = async () => {
  const heard: string[] = []
  const broken: string[] = []
  const server = createServer((message, response) => {
    bodyOf(message)
      .then((body) => {
        heard.push(body)
        response.end("y".repeat(Number(message.url?.slice(1))))
      })
      .catch(() => broken.push(message.url ?? ""))
  })
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  open.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return { heard, broken, port: (server.address() as AddressInfo).port }
}

const usual = { bitsPerSecond: 50_000_000, delayMilliseconds: 0, loss: 0 }

const openLine = async (terms: Partial<WeakLinkTerms> = {}) => {
  const office = await openOffice()
  const link = await openWeakLink({ ...usual, to: office.port, ...terms })
  open.push(() => link.close())
  /** The answer's length, or nothing when the line broke. */
  const ask = async (bytes: number, body = ""): Promise<number | undefined> => {
    try {
      const init = { method: "POST", body, headers: { connection: "close" } }
      return (await (await fetch(`http://127.0.0.1:${link.port}/${bytes}`, init)).text()).length
    } catch {
      return undefined
    }
  }
  return { office, link, ask }
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now()
  await work()
  return performance.now() - began
}

describe("how a line is weak", () => {
  test("all connections together get the bandwidth, and no more", async () => {
    const { ask, link } = await openLine({ bitsPerSecond: 1_000_000 })
    const milliseconds = await timed(() => Promise.all([ask(20_000), ask(20_000)]))
    expect(milliseconds).toBeGreaterThan(((40_000 * 8) / 1_000_000) * 1000)
    expect(link.counts.down.bytes).toBeGreaterThan(40_000)
    expect(link.counts.down.wireBytes).toBeGreaterThan(link.counts.down.bytes)
  })

  test("four times the bandwidth takes clearly less time", async () => {
    const slow = await openLine({ bitsPerSecond: 500_000 })
    const fast = await openLine({ bitsPerSecond: 2_000_000 })
    const [long, short] = [await timed(() => slow.ask(30_000)), await timed(() => fast.ask(30_000))]
    expect(long / short).toBeGreaterThan(1.5)
  })

  test("an answer takes a handshake and a round trip", async () => {
    const { ask } = await openLine({ delayMilliseconds: 60 })
    expect(await timed(() => ask(1))).toBeGreaterThan(4 * 60 * 0.95)
  })

  test("what is lost comes later and whole, and is paid for again", async () => {
    const { ask, link } = await openLine({ loss: 0.15, seed: 4 })
    expect(await ask(9000, "x".repeat(5000))).toBe(9000)
    const { up, down } = link.counts
    const paidAgain = [up, down].map(({ wireBytes, bytes, segments }) => wireBytes - bytes - 40 * segments)
    expect(up.lost + down.lost).toBeGreaterThan(0)
    expect(Math.max(...paidAgain)).toBeGreaterThan(40)
  })

  test("the same seed loses the same segments", async () => {
    const losses: number[] = []
    for (let nth = 0; nth < 2; nth++) {
      const { ask, link } = await openLine({ loss: 0.2, seed: 11 })
      await ask(3000)
      losses.push(link.counts.up.lost + link.counts.down.lost)
    }
    expect(losses[0]).toBe(losses[1])
  })
})

describe("what can happen to it", () => {
  test("a cut breaks what is under way and lets nothing through until it is healed", async () => {
    const { ask, link } = await openLine({ bitsPerSecond: 100_000 })
    const underWay = ask(50_000)
    setTimeout(() => link.cut(), 100)
    expect(await underWay).toBeUndefined()
    expect(await ask(1)).toBeUndefined()
    link.heal()
    expect(await ask(1)).toBe(1)
  })

  test("a stall breaks nothing and holds everything back", async () => {
    const { ask, link } = await openLine()
    expect(await ask(1)).toBe(1)
    link.stall(400)
    expect(await timed(async () => expect(await ask(1)).toBe(1))).toBeGreaterThan(380)
  })

  test("an answer is lost after the office has done what it was asked", async () => {
    const { ask, link, office } = await openLine()
    link.trouble({ "answer-lost": 1 })
    expect(await ask(10, "enter this")).toBeUndefined()
    expect(office.heard).toEqual(["enter this"])
  })

  test("a request comes twice, at once or late", async () => {
    const { ask, link, office } = await openLine()
    link.trouble({ repeated: 1 })
    expect(await ask(10, "one")).toBe(10)
    expect(office.heard).toEqual(["one", "one"])
    link.trouble({ "repeated-late": 1 })
    expect(await ask(10, "two")).toBe(10)
    await expect.poll(() => office.heard, { timeout: 10_000 }).toEqual(["one", "one", "two", "two"])
  })

  test("a request or an answer ends in the middle", async () => {
    const { ask, link, office } = await openLine()
    link.trouble({ "request-cut": 1 })
    expect(await ask(10, "x".repeat(4000))).toBeUndefined()
    expect(office.heard).toEqual([])
    link.trouble({ "answer-cut": 1 })
    expect(await ask(4000)).toBeUndefined()
    expect(office.heard).toHaveLength(1)
    link.heal()
    expect(await ask(4000, "whole")).toBe(4000)
    expect(link.counts.mischief).toMatchObject({ "request-cut": 1, "answer-cut": 1 })
  })
})

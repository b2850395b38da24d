import { connect } from "node:net"
import { setTimeout as rest } from "node:timers/promises"
import { gzipSync } from "node:zlib"
import Type from "typebox"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { route, type Served, serve } from "../src/index.ts"

const most = 20_000
const letter = route({
  method: "POST",
  path: "/letter",
  summary: "Letter",
  body: Type.Object({ text: Type.String() }, { additionalProperties: false }),
  maxBodyBytes: most,
  handle: ({ body }) => ({ body: { characters: body.text.length } }),
})
/** Takes more on the wire than a gigabyte of nothing needs. */
const parcel = route({
  method: "POST",
  path: "/parcel",
  summary: "Parcel",
  body: Type.Object({}),
  maxBodyBytes: 2_000_000,
  handle: () => ({ body: {} }),
})
const letterOf = (characters: number): string => JSON.stringify({ text: "a".repeat(characters) })

describe("a body that comes compressed", () => {
  let served: Served
  const broken: unknown[] = []
  beforeAll(async () => {
    served = await serve({ routes: [letter, parcel], port: 0, onBroken: (error) => broken.push(error) })
  })
  afterAll(() => served.close())

  const post = async (body: BodyInit, encoding = "gzip", path = "letter") => {
    const headers = { "content-type": "application/json", "content-encoding": encoding }
    const half = body instanceof ReadableStream ? { duplex: "half" } : {}
    const reply = await fetch(`http://127.0.0.1:${served.port}/${path}`, { method: "POST", body, headers, ...half })
    return { status: reply.status, body: (await reply.json()) as Record<string, unknown> }
  }

  it("is read as if it had come plain", async () => {
    expect(await post(gzipSync(letterOf(9000)))).toEqual({ status: 200, body: { characters: 9000 } })
    expect(await post(letterOf(3), "identity")).toMatchObject({ status: 200 })
  })

  it("may be no larger than the route takes once it is unpacked", async () => {
    expect(await post(gzipSync(letterOf(most)))).toMatchObject({ status: 413, body: { code: "too-large" } })
  })

  it("is not unpacked beyond that: a bomb of a gigabyte costs nothing", async () => {
    const part = gzipSync(Buffer.alloc(64 * 1024 * 1024))
    // Several parts in one body are one stream (RFC 1952 §2.2).
    const bomb = Buffer.concat(Array.from({ length: 16 }, () => part))
    expect(bomb.length).toBeLessThan(2_000_000)
    const before = process.memoryUsage().rss
    const began = process.cpuUsage()
    for (let nth = 0; nth < 5; nth++) expect((await post(bomb, "gzip", "parcel")).status).toBe(413)
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(1500)
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000)
  })

  it("may be broken off: that is the caller's doing, and nobody of ours is called", async () => {
    for (const encoding of ["", "content-encoding: gzip\r\n"]) {
      const line = connect(served.port, "127.0.0.1")
      line.on("error", () => undefined)
      const head = `POST /letter HTTP/1.1\r\nhost: contoh.test\r\ncontent-type: application/json\r\n${encoding}`
      line.write(`${head}content-length: 1000\r\n\r\nabc`)
      await rest(100)
      line.destroy()
    }
    await rest(200)
    expect(broken).toEqual([])
  })

  it("may be no larger on the wire either, also where it does not say how large it is", async () => {
    const noise = Uint8Array.from({ length: most + 1 }, (_, at) => (at * 7919) % 251)
    expect((await post(noise)).status).toBe(413)
    expect((await post(new Blob([noise]).stream())).status).toBe(413)
  })

  it("is refused where it is damaged, or in another encoding", async () => {
    const whole = gzipSync(letterOf(9000))
    expect(await post(whole.subarray(0, 30))).toMatchObject({ status: 400, body: { code: "invalid-input" } })
    expect(await post(letterOf(3))).toMatchObject({ status: 400 })
    expect(await post(whole, "br")).toMatchObject({ status: 415 })
    expect(await post(whole, "gzip, gzip")).toMatchObject({ status: 415 })
  })

  it("broke nothing", () => expect(broken).toEqual([]))
})

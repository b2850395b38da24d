import { createServer, type RequestListener } from "node:http"
import type { AddressInfo } from "node:net"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { ask } from "./ask.ts"
import { secondsAhead } from "./clock.ts"

const open: (() => void)[] = []
afterEach(() => {
  for (const close of open.splice(0)) close()
})

const serve = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener)
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  open.push(() => server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

describe("the server's time", () => {
  /** Headers come after so many seconds, the body so many after them; the clocks are only as late as that. */
  const answerSlowly = (headers: number, body: number): void => {
    const pass = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000)
    vi.stubGlobal("location", { origin: "https://contoh.example" })
    vi.stubGlobal("fetch", async () => {
      const date = new Date().toUTCString()
      pass(headers)
      const pull = (going: ReadableStreamDefaultController): void => {
        pass(body)
        going.enqueue(new TextEncoder().encode("{}"))
        going.close()
      }
      const response = new Response(new ReadableStream({ pull }, { highWaterMark: 0 }), { headers: { date } })
      return Object.defineProperty(response, "url", { value: "https://contoh.example/api" })
    })
  }
  beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }))
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })
  test("a body that takes minutes leaves a right clock right", async () => {
    answerSlowly(0, 190)
    expect(await ask("/api")).toMatchObject({ kind: "ok" })
    expect(secondsAhead()).toBe(0)
  })
  test("so does an answer whose first word took minutes", async () => {
    answerSlowly(190, 0)
    expect(await ask("/api")).toMatchObject({ kind: "ok" })
    expect(secondsAhead()).toBe(0)
  })
})

describe("asking the server", () => {
  test("a person without network hears that nobody answered", async () => {
    const url = await serve((_, response) => response.end())
    for (const close of open.splice(0)) close()
    expect(await ask(url)).toEqual({ kind: "offline" })
  })
  test("a server that stays silent counts as no network, not as a refusal", async () => {
    const url = await serve(() => undefined)
    expect(await ask(url, { timeoutSeconds: 0.05 })).toEqual({ kind: "offline" })
  })
  test("an answer that comes slowly but comes is waited for, far beyond the silence that is borne", async () => {
    const pieces = Array.from({ length: 12 }, (_, at) => `"${at}",`)
    const url = await serve(async (_, response) => {
      response.write("[")
      for (const piece of pieces) {
        await new Promise((done) => setTimeout(done, 60))
        response.write(piece)
      }
      response.end('"é"]')
    })
    expect(await ask(url, { timeoutSeconds: 0.3 })).toMatchObject({ kind: "ok", value: { length: 13, 12: "é" } })
  })
  test("an answer that stops in the middle counts as no network", async () => {
    const url = await serve((_, response) => void response.write('["a",'))
    expect(await ask(url, { timeoutSeconds: 0.1 })).toEqual({ kind: "offline" })
  })
  test("an engine that shows no pieces reads the whole", async () => {
    vi.stubGlobal("fetch", async () => Object.defineProperty(new Response('{"a":1}'), "body", { value: undefined }))
    const answer = await ask("/").finally(() => vi.unstubAllGlobals())
    expect(answer).toMatchObject({ kind: "ok", value: { a: 1 } })
  })
  test("a large body goes compressed where that was asked for, a small one and an old engine's plain", async () => {
    const heard: (readonly [string | undefined, number])[] = []
    const url = await serve((request, response) => {
      let bytes = 0
      request.on("data", (part: Buffer) => {
        bytes += part.length
      })
      request.on("end", () => response.end(JSON.stringify(heard.push([request.headers["content-encoding"], bytes]))))
    })
    const large = { body: { text: "x".repeat(5000) }, compress: true }
    await ask(url, large)
    await ask(url, { ...large, body: { text: "x" } })
    vi.stubGlobal("CompressionStream", undefined)
    await ask(url, large).finally(() => vi.unstubAllGlobals())
    expect(heard.map(([encoding]) => encoding)).toEqual(["gzip", undefined, undefined])
    expect(heard[0]?.[1]).toBeLessThan(100)
    expect(heard[2]?.[1]).toBe(5011)
  })
  test("a problem document is a refusal with its code and words", async () => {
    const url = await serve((_, response) =>
      response.writeHead(409).end(JSON.stringify({ code: "voucher-spent", title: "Used", detail: "Sudah dipakai" })),
    )
    expect(await ask(url, { body: {} })).toMatchObject({
      kind: "refused",
      problem: { code: "voucher-spent", detail: "Sudah dipakai", status: 409 },
    })
  })
  test("an OAuth error is a refusal too", async () => {
    const url = await serve((_, response) => response.writeHead(400).end(JSON.stringify({ error: "invalid_grant" })))
    expect(await ask(url, { form: { a: "b" } })).toMatchObject({ kind: "refused", problem: { code: "invalid_grant" } })
  })
  test("a page of a broken proxy is broken machinery, and its text is not shown", async () => {
    const url = await serve((_, response) => response.writeHead(502).end("<html>"))
    expect(await ask(url)).toEqual({ kind: "broken", status: 502 })
  })
  test("a good status with a page instead of JSON, as hotel networks answer, is not taken for an answer", async () => {
    const url = await serve((_, response) => response.end("<html>log in</html>"))
    expect(await ask(url)).toEqual({ kind: "broken", status: 200 })
  })
  test("an empty answer is an answer", async () => {
    const url = await serve((_, response) => response.writeHead(204).end())
    expect(await ask(url, { body: {} })).toMatchObject({ kind: "ok", value: undefined })
  })
})

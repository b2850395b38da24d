import type { ServerResponse } from "node:http"
import Type from "typebox"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openapi, route, type Served, serve } from "../src/index.ts"

const echo = route({
  method: "POST",
  path: "/things/:id",
  summary: "Echo",
  body: Type.Object({ count: Type.Integer() }, { additionalProperties: false }),
  params: Type.Object({ id: Type.String({ maxLength: 8 }) }),
  maxBodyBytes: 100,
  crossOrigin: true,
  handle: ({ body, params }) => ({ body: { id: params.id, count: body.count } }),
})
const breaks = route({
  method: "GET",
  path: "/breaks",
  summary: "Breaks",
  handle: () => {
    throw new Error("secret 5171010101900000")
  },
})
const form = route({
  method: "POST",
  path: "/form",
  summary: "Form",
  accepts: "form",
  body: Type.Object({ a: Type.String() }),
  handle: ({ body }) => ({ body }),
})
const word = route({
  method: "POST",
  path: "/word",
  summary: "Word",
  body: Type.Object({ word: Type.String() }),
  handle: ({ body }) => ({ body }),
})

describe("the front door", () => {
  let served: Served
  const broken: unknown[] = []
  const told: (readonly unknown[])[] = []
  beforeAll(async () => {
    served = await serve({
      routes: [echo, breaks, form, word],
      port: 0,
      engines: [{ owns: (path) => path === "/engine", handle: (_request, response) => response.end("engine") }],
      onBroken: (error) => broken.push(error),
      onReply: (...facts) => told.push(facts.slice(0, 3)),
    })
  })
  afterAll(() => served.close())

  const ask = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${served.port}${path}`, init)
  const post = (path: string, body: string, type = "application/json") =>
    ask(path, { method: "POST", body, headers: { "content-type": type } })

  it("lets judged input through", async () => {
    const reply = await post("/things/7", '{"count":3}')
    expect(await reply.json()).toEqual({ id: "7", count: 3 })
    expect(reply.headers.get("content-security-policy")).toContain("frame-ancestors 'none'")
    expect(reply.headers.get("access-control-allow-origin")).toBe("*")
  })

  it.each([
    ["a wrong type", "/things/7", '{"count":"5171010101900000"}', 400],
    ["an unknown member", "/things/7", '{"count":1,"more":1}', 400],
    ["no JSON", "/things/7", "{", 400],
    ["a body over its size", "/things/7", `{"count":${"1".repeat(200)}}`, 413],
    ["an unknown address", "/nowhere", "{}", 404],
    ["a prototype member", "/things/7", '{"__proto__":{"count":1},"count":1}', 400],
  ])("refuses %s in words and repeats nothing of it", async (_what, path, body, status) => {
    const reply = await post(path, body)
    expect(reply.status).toBe(status)
    expect(reply.headers.get("content-type")).toContain("application/problem+json")
    expect(await reply.text()).not.toContain("5171010101900000")
  })

  it("lets a page of another origin read why it was refused", async () => {
    for (const [body, type] of [
      ['{"count":"3"}', "application/json"],
      ["count=3", "text/plain"],
    ] as const) {
      expect((await post("/things/7", body, type)).headers.get("access-control-allow-origin")).toBe("*")
    }
    expect((await post("/word", '{"word":1}')).headers.get("access-control-allow-origin")).toBeNull()
  })

  it("refuses an address that cannot be read as it refuses everything else", async () => {
    const reply = await ask("/things/5171010101900000%")
    expect(reply.status).toBe(400)
    expect(reply.headers.get("content-type")).toContain("application/problem+json")
    expect(reply.headers.get("content-security-policy")).toContain("frame-ancestors 'none'")
    expect(await reply.text()).not.toContain("5171010101900000")
  })

  it("takes a body only as the kind its route names, so that no form of another site passes for JSON", async () => {
    const type = "application/x-www-form-urlencoded"
    expect((await post("/word", "word=a", type)).status).toBe(415)
    expect((await post("/word", "word=a", "text/plain")).status).toBe(415)
    expect((await post("/form", '{"a":"1"}')).status).toBe(415)
    expect((await post("/word", '{"word":"a"}', "application/json; charset=utf-8")).status).toBe(200)
  })

  it("refuses a form that says one name twice", async () => {
    const type = "application/x-www-form-urlencoded"
    expect((await post("/form", "a=1", type)).status).toBe(200)
    expect((await post("/form", "a=1&a=2", type)).status).toBe(400)
  })

  it("hides what broke and tells the operator once", async () => {
    const reply = await ask("/breaks")
    expect(reply.status).toBe(500)
    expect(await reply.text()).not.toContain("secret")
    expect(broken).toHaveLength(1)
  })

  it("hands an engine its own paths, and its answers no more rights in a browser than ours", async () => {
    const reply = await ask("/engine")
    expect(await reply.text()).toBe("engine")
    expect(reply.headers.get("x-content-type-options")).toBe("nosniff")
    expect(reply.headers.get("referrer-policy")).toBe("no-referrer")
    expect(reply.headers.get("content-security-policy")).toContain("default-src 'none'")
  })

  it("tells of every reply by its pattern, an engine's too, and never by its address", async () => {
    told.length = 0
    await (await post("/things/7", '{"count":3}')).text()
    await (await ask("/engine")).text()
    await expect
      .poll(() => told)
      .toEqual([
        ["/things/:id", "POST", 200],
        ["engine", "GET", 200],
      ])
  })

  it("speaks of https to browsers only where it is reached by https", async () => {
    const said = async (where: Served, path: string) => {
      const reply = await fetch(`http://127.0.0.1:${where.port}${path}`)
      return reply.headers.get("strict-transport-security")
    }
    const engine = { owns: (path: string) => path === "/engine", handle: (_: unknown, to: ServerResponse) => to.end() }
    const secure = await serve({
      routes: [breaks],
      engines: [engine],
      port: 0,
      secure: true,
      onBroken: () => undefined,
    })
    for (const path of ["/engine", "/breaks", "/nowhere", "/things/%"]) {
      expect(await said(secure, path)).toMatch(/^max-age=\d+$/)
      expect(await said(served, path)).toBeNull()
    }
    await secure.close()
  })

  it("describes its routes as OpenAPI 3.1", () => {
    const document = openapi([echo, form], { title: "t", version: "1", server: "http://localhost" })
    expect(Object.keys(document.paths)).toEqual(["/things/{id}", "/form"])
  })
})

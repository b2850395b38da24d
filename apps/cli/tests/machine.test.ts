import { once } from "node:events"
import { createServer as createHttpServer } from "node:http"
import { type AddressInfo, createServer, type Server } from "node:net"
import { openTestDatabase } from "@jatidiri/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { useCommand } from "./call.ts"

describe("a machine whose port another program holds", () => {
  const { call } = useCommand()
  let taken: Server
  let port = ""
  beforeAll(async () => {
    taken = createServer((socket) => socket.destroy())
    taken.listen(0, "127.0.0.1")
    await once(taken, "listening")
    port = String((taken.address() as AddressInfo).port)
  })
  afterAll(() => void taken.close())

  it.each(["demo", "serve"])("%s says so in one line before it opens anything", (words) => {
    const { status, said } = call(words, { PORT: port })
    expect([status, said]).toEqual([1, `port ${port} is taken; another: PORT=9000 npm start\n`])
  })

  it("doctor finds it unfit", () => {
    const { status, said } = call("doctor", { PORT: port })
    expect(status).toBe(1)
    expect(said).toContain(`BAD   port ${port} is taken`)
    expect(said).not.toContain("free, unless")
  })

  it("doctor asks at the address that the settings name, as serve does", () => {
    expect(call("doctor", { PORT: port, JATIDIRI_HOST: "127.0.0.2" }).said).toContain(`port ${port} on 127.0.0.2: free`)
    const elsewhere = { PORT: port, JATIDIRI_HOST: "203.0.113.7" }
    expect(call("doctor", elsewhere).said).toContain("BAD   JATIDIRI_HOST: 203.0.113.7 is no address of this machine")
    expect(call("serve", elsewhere)).toMatchObject({ status: 1, said: expect.not.stringContaining("    at ") })
  })
})

describe("a machine on which Jatidiri runs already", () => {
  const { begin } = useCommand()

  it("is fit: doctor knows its own server", async () => {
    const own = createHttpServer((_request, response) => response.end('{"anchors":[],"demo":true}'))
    own.listen(0, "127.0.0.1")
    await once(own, "listening")
    const { port } = own.address() as AddressInfo
    const doctor = begin("doctor", { PORT: String(port) })
    let said = ""
    doctor.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString("utf8")
    })
    await once(doctor, "close")
    own.close()
    expect(said).toContain(`good  port ${port} on 127.0.0.1: Jatidiri answers there`)
  })
})

describe("doctor and a database that was named", () => {
  const { call } = useCommand()

  it("believes one that answers, not one that does not", async () => {
    const town = await openTestDatabase()
    expect(call("doctor", { DATABASE_URL: town.url, PORT: "0" }).said).toMatch(/^good {2}PostgreSQL: \d+ answers/m)
    await town.close()
    const dead = call("doctor", { DATABASE_URL: "postgres://nobody:secret@127.0.0.1:1/none", PORT: "0" })
    expect(dead.said).toMatch(/^BAD {3}PostgreSQL: DATABASE_URL does not answer: nobody listens there$/m)
    expect([dead.status, dead.said.includes("secret")]).toEqual([1, false])
  })
})

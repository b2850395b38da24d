import { connect } from "node:net"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Office, openOffice } from "./office.ts"

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

/** Sends the head and half of the body, waits until the office surely reads, and hangs up. */
const hangUpWithin = (path: string) =>
  new Promise<void>((gone, fail) => {
    const socket = connect(office.port, "127.0.0.1", () => {
      const head = `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: ${office.form["content-type"]}\r\ncontent-length: 200\r\n\r\n`
      socket.write(`${head}grant_type=`)
      setTimeout(() => socket.destroy(), 100)
    })
    socket.once("error", fail)
    socket.once("close", () => gone())
  })

describe("a phone that loses its signal while it speaks", () => {
  test.each(["/oauth/token", "/oauth/par"])("at %s is nobody's fault and wakes no operator", async (path) => {
    await hangUpWithin(path)
    const next = await office.post("/oauth/token", "grant_type=authorization_code&code=x&client_id=y", office.form)
    expect(next.status).toBe(401)
    expect(office.broken).toEqual([])
  })
})

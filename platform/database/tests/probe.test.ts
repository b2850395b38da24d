import { type AddressInfo, createServer } from "node:net"
import { openTestDatabase } from "@jatidiri/testing"
import { expect, it } from "vitest"
import { probeDatabase } from "../src/index.ts"

it("finds an empty database and a filled one, and leaves both as they are", async () => {
  const town = await openTestDatabase()
  expect(await probeDatabase(town.url)).toMatchObject({ answers: true, isMigrated: true })
  await town.database.raw("drop schema jatidiri cascade")
  expect(await probeDatabase(town.url)).toMatchObject({ answers: true, isMigrated: false })
  expect(await probeDatabase(town.url)).toMatchObject({ isMigrated: false })
  await town.close()
})

it("says in words why there is no answer, without the password", async () => {
  const dead = await probeDatabase("postgres://nobody:secret@127.0.0.1:1/none")
  expect(dead).toEqual({ answers: false, why: "nobody listens there" })
  const wrong = await probeDatabase("secret@:://")
  expect(JSON.stringify(wrong)).not.toContain("secret")
  expect(wrong.answers).toBe(false)
})

it("does not wait for ever for a server that says nothing", async () => {
  const mute = createServer()
  await new Promise<void>((done) => mute.listen(0, "127.0.0.1", done))
  const { port } = mute.address() as AddressInfo
  expect(await probeDatabase(`postgres://nobody@127.0.0.1:${port}/none`)).toMatchObject({ answers: false })
  mute.close()
})

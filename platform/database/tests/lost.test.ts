import { type AddressInfo, createServer, Socket } from "node:net"
import { accept } from "@jatidiri/kernel"
import { openTestDatabase, type TestDatabase } from "@jatidiri/testing"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { openDatabase } from "../src/index.ts"

describe("a transaction whose connection breaks", () => {
  let town: TestDatabase
  beforeAll(async () => {
    town = await openTestDatabase()
    await town.database.raw("create table kept (text text not null)")
  })
  afterAll(() => town.close())

  const count = async () => (await town.database.raw("select from kept")).length

  it("ends alone and does not take the process with it", async () => {
    const lost = town.database.transaction(async (tx) => {
      const [row] = await tx.raw<{ id: number }>("select pg_backend_pid() as id")
      await town.database.raw("select pg_terminate_backend($1)", [row?.id])
      await new Promise((go) => setTimeout(go, 100))
      await tx.raw("insert into kept values ('late')")
      return accept(undefined)
    })
    await expect(lost).rejects.toThrow()
    expect(await count()).toBe(0)
  })
})

describe("a server that vanishes without a word", () => {
  it("is missed: the system is told to ask after every silent connection", async () => {
    const asked = vi.spyOn(Socket.prototype, "setKeepAlive")
    const mute = createServer()
    await new Promise<void>((done) => mute.listen(0, "127.0.0.1", done))
    const limits = { connectMilliseconds: 300, lockMilliseconds: 300, idleMilliseconds: 300 }
    const url = `postgres://nobody@127.0.0.1:${(mute.address() as AddressInfo).port}/none`
    const database = openDatabase({ url, limits })
    await expect(database.raw("select 1")).rejects.toThrow("timeout")
    expect(asked).toHaveBeenCalledWith(true, 10_000)
    asked.mockRestore()
    await database.close()
    mute.close()
  })
})

describe("whoever abandons the database", () => {
  it("waits for no statement: it fails at once, nothing of its transaction stays, and closing is done", async () => {
    const town = await openTestDatabase()
    await town.database.raw("create table kept (n int)")
    const own = openDatabase({ url: town.url })
    const began = Date.now()
    const work = own.transaction(async (tx) => {
      await tx.raw("insert into kept values (1)")
      await tx.raw("select pg_sleep(60)")
    })
    const failed = expect(work).rejects.toMatchObject({ code: "57P01" })
    await expect
      .poll(() => town.database.raw("select from pg_stat_activity where query like 'select pg_sleep%'"))
      .toHaveLength(1)
    await own.abandon()
    await failed
    await own.close()
    expect(Date.now() - began).toBeLessThan(20_000)
    expect(await town.database.raw("select from kept")).toEqual([])
    await town.close()
  })
})

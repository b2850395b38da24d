import { accept } from "@jatidiri/kernel"
import { openTestDatabase, type TestDatabase } from "@jatidiri/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

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

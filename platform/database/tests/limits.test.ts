import { accept } from "@jatidiri/kernel"
import { openTestDatabase, type TestDatabase } from "@jatidiri/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Database, openDatabase } from "../src/index.ts"

const limits = { connectMilliseconds: 400, lockMilliseconds: 300, idleMilliseconds: 300 }
const wait = (milliseconds: number) => new Promise((go) => setTimeout(go, milliseconds))

describe("whoever waits too long for the database", () => {
  let town: TestDatabase
  let impatient: Database
  beforeAll(async () => {
    town = await openTestDatabase()
    await town.database.raw("create table seats (id int primary key, holder text not null)")
    await town.database.raw("insert into seats values (1, 'nobody')")
    impatient = openDatabase({ url: town.url, maxConnections: 2, limits })
  })
  afterAll(async () => {
    await impatient.close()
    await town.close()
  })

  const holder = async () => (await town.database.raw<{ holder: string }>("select holder from seats"))[0]?.holder
  const sit = (name: string) =>
    impatient.transaction(async (tx) => {
      await tx.raw("update seats set holder = $1 where id = 1", [name])
      return accept(undefined)
    })

  it("behind a row that another holds is told so, and may come again", async () => {
    const stuck = await town.database.pool.connect()
    await stuck.query("begin; update seats set holder = 'the stuck one' where id = 1")
    await expect(sit("the waiting one")).rejects.toThrow("lock timeout")
    await stuck.query("rollback")
    stuck.release()
    await sit("the patient one")
    expect(await holder()).toBe("the patient one")
  })

  it("with a transaction left open loses it, and nobody behind it waits on", async () => {
    const left = impatient.transaction(async (tx) => {
      await tx.raw("update seats set holder = 'the absent one' where id = 1")
      await wait(900)
      await tx.raw("select 1")
      return accept(undefined)
    })
    const refused = expect(left).rejects.toThrow()
    await wait(600)
    await sit("the next one")
    await refused
    expect(await holder()).toBe("the next one")
    expect(await impatient.raw("select 1 as one")).toEqual([{ one: 1 }])
  })

  it("for a free connection is told so", async () => {
    const taken = await Promise.all([impatient.pool.connect(), impatient.pool.connect()])
    await expect(impatient.raw("select 1")).rejects.toThrow("timeout")
    for (const client of taken) client.release()
    expect(await impatient.raw("select 1 as one")).toEqual([{ one: 1 }])
  })

  it("is never cut off while his own long statement runs", async () => {
    const { idleMilliseconds, lockMilliseconds } = limits
    const slept = impatient.raw("select pg_sleep($1) is not null as slept", [
      (idleMilliseconds + lockMilliseconds) / 1000,
    ])
    expect(await slept).toHaveLength(1)
  })
})

describe("a house without limits of its own", () => {
  it("has some all the same", async () => {
    const town = await openTestDatabase()
    const [row] = await town.database.raw<Record<string, string>>(
      `select current_setting('lock_timeout') as lock, current_setting('idle_in_transaction_session_timeout') as idle,
              current_setting('statement_timeout') as statement`,
    )
    await town.close()
    expect(row).toEqual({ lock: "10s", idle: "1min", statement: "0" })
  })
})

import { openTestDatabase, type TestDatabase } from "@jatidiri/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { useCommand } from "./call.ts"

describe("an office gets its people", () => {
  const { call } = useCommand()
  let town: TestDatabase
  beforeAll(async () => {
    town = await openTestDatabase()
    expect(call("migrate", { DATABASE_URL: town.url }).status).toBe(0)
  })
  afterAll(() => town.close())

  const add = (name: string, role: string, region = "51.71") =>
    call(["officers", "add", "--name", name, "--role", role, "--region", region, "--service-point", "Loket Satu"], {
      DATABASE_URL: town.url,
    })

  it("one after the other at one service point, each with an invitation of his own", async () => {
    const [head, counter] = [add("Kepala Contoh", "head-of-office"), add("Petugas Contoh", "counter-officer")]
    for (const { status, stdout } of [head, counter]) {
      expect(status).toBe(0)
      expect(stdout).toMatch(/^officer [0-9a-f-]{36}: .+ in 51\.71\ninvitation, .+\/petugas\/#\/daftar\?undangan=.+\n$/)
    }
    expect(await town.database.raw("select name from officers.service_points")).toEqual([{ name: "Loket Satu" }])
    const assigned = await town.database.raw<{ officer_id: string }>("select officer_id from officers.assignments")
    expect(assigned.map(({ officer_id }) => counter.stdout.includes(officer_id))).toEqual([true])
    const again = call(["officers", "invite", assigned[0]?.officer_id ?? ""], { DATABASE_URL: town.url })
    expect(again).toMatchObject({ status: 0, stdout: expect.stringContaining("/petugas/#/daftar?undangan=") })
  })

  it("the ministry too, for the whole country", async () => {
    expect(add("Pusat Contoh", "ministry", "31.71").status).toBe(0)
    const grants = await town.database.raw("select powers, regions from officers.grants where role = 'ministry'")
    expect(grants).toEqual([{ powers: ["see-figures"], regions: ["nation"] }])
  })

  it("but nobody in a role or a region that there is not", () => {
    expect(add("Siapa", "boss")).toMatchObject({ status: 2, stderr: expect.stringContaining("--role takes one of") })
    expect(add("Siapa", "supervisor", "Bali")).toMatchObject({ status: 2, stderr: expect.stringContaining("--region") })
    const unknown = call("officers invite 3a1c9a52-0c55-4f6e-8d11-00000000ffff", { DATABASE_URL: town.url })
    expect([unknown.status, unknown.stderr]).toEqual([1, "there is no such officer\n"])
  })
})

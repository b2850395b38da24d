import { openTestDatabase } from "@jatidiri/testing"
import { expect, it } from "vitest"
import { useCommand } from "./call.ts"

const { call } = useCommand()

it("a failure that nobody foresaw shows where it arose, not what a database says of its rows, and has its own code", async () => {
  const town = await openTestDatabase()
  const settings = { DATABASE_URL: town.url }
  expect(call("migrate", settings).status).toBe(0)
  await town.database.raw("alter table audit.checkpoints rename to secret_of_somebody")
  const { status, stderr } = call("audit verify", settings)
  expect(status, stderr).toBe(70)
  expect(stderr).toMatch(/^broken: DatabaseError \(42P01\)\n(\s+at .+\n)+This is a fault of ours/)
  expect(stderr).not.toContain("relation")
  await town.close()
})

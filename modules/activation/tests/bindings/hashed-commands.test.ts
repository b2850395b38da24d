import { createHash, randomUUID } from "node:crypto"
import { copyFile, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { migrate } from "@jatidiri/database"
import { openTestDatabase } from "@jatidiri/testing"
import { expect, it } from "vitest"

const folder = join(import.meta.dirname, "../../migrations")

it("turns the commands of an office that stands already into what a repetition is compared with", async () => {
  const old = await mkdtemp(join(tmpdir(), "jatidiri-old-"))
  await copyFile(join(folder, "001-activation.sql"), join(old, "001-activation.sql"))
  const { database, close } = await openTestDatabase([{ module: "activation", folder: old }])
  const commandId = randomUUID()
  await database.raw(
    "insert into activation.commands (officer_id, command_id, input_hash, at) values ('o', $1, '4711 lost', now())",
    [commandId],
  )
  await migrate(database, [{ module: "activation", folder }])
  const hash = createHash("sha256").update(`${commandId} 4711 lost`).digest("base64url")
  expect(await database.raw("select input_hash from activation.commands")).toEqual([{ input_hash: hash }])
  await close()
  await rm(old, { recursive: true })
})

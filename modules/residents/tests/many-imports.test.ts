import { afterAll, beforeAll, expect, test } from "vitest"
import { fileOf, lineOf, openTown, type Town } from "./town.ts"

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

test("only the last import can make a file an old one, also after the tenth", async () => {
  const files = Array.from({ length: 11 }, (_, nth) => fileOf(lineOf({ rt: String(nth).padStart(3, "0") })))
  const outcomeOf = async (text: string) => {
    const imported = await town.importText(text)
    return imported.ok ? imported.value.outcome : imported.refusal.code
  }
  for (const file of files) expect(await outcomeOf(file)).toBe("imported")
  expect(await outcomeOf(files[10] ?? "")).toBe("unchanged")
  expect(await outcomeOf(files[8] ?? "")).toBe("imported")
  const [row] = await town.database.raw<{ rt: string }>("select rt from residents.residents")
  expect(row?.rt).toBe("008")
})

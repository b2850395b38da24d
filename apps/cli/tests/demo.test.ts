import { once } from "node:events"
import { addDays, jakartaDay } from "@jatidiri/kernel"
import { findFreePort, openTestDatabase } from "@jatidiri/testing"
import { describe, expect, it } from "vitest"
import { useCommand } from "./call.ts"

type Listed = { readonly book: string; readonly kind: string; readonly cutOff: string | null }

describe("who starts the demo", () => {
  const { begin } = useCommand()

  it("is led to an invented book, has it up to yesterday soon after, and stops in order", async () => {
    const [town, port] = [await openTestDatabase(), await findFreePort()]
    const process = begin("demo", { PORT: `${port}`, DATABASE_URL: town.url })
    const ended = once(process, "exit")
    let said = ""
    process.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString("utf8")
    })
    await expect.poll(() => said, { timeout: 60_000 }).toContain("Ctrl-C")
    expect(said).toContain("/monev/#/latihan/51")
    const listed = async (): Promise<Listed | undefined> => {
      const reply = await fetch(`http://localhost:${port}/api/monitoring/books`)
      const { books } = (await reply.json()) as { readonly books: readonly Listed[] }
      return books.find(({ kind }) => kind === "practice")
    }
    const yesterday = addDays(jakartaDay(new Date()), -1)
    const isFilled = async () => {
      const cutOff = (await listed())?.cutOff ?? null
      return cutOff !== null && jakartaDay(new Date(Date.parse(cutOff) - 1)) >= yesterday
    }
    await expect.poll(isFilled, { timeout: 90_000, interval: 500 }).toBe(true)
    process.kill("SIGINT")
    expect(await ended).toEqual([0, null])
    await town.close()
  }, 150_000)
})

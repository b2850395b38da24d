import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { openPerson, type Person, phone } from "@jatidiri/testing"
import { build } from "vite"
import { afterAll, beforeAll, expect, test } from "vitest"

/** The room itself as one script, for a page of a real browser: no other engine keeps its promises about storage. */
const bundle = async (): Promise<string> => {
  const lib = { entry: join(import.meta.dirname, "stores.ts"), formats: ["es" as const] }
  const built = await build({ configFile: false, logLevel: "error", build: { write: false, lib } })
  const [first] = Array.isArray(built) ? built : []
  const chunk = first?.output[0]
  if (chunk?.type !== "chunk") throw new Error("nothing was built")
  return chunk.code
}

const page = `<!doctype html><link rel="icon" href="data:,"><script type="module">
  import { openStores } from "/stores.js"
  globalThis.openStores = openStores
</script>`
type Global = { openStores: typeof import("./stores.ts").openStores }

let server: Server
let person: Person
beforeAll(async () => {
  const code = await bundle()
  server = createServer(({ url }, reply) => {
    const [type, body] = url === "/stores.js" ? ["text/javascript", code] : ["text/html", page]
    reply.writeHead(200, { "content-type": type }).end(body)
  })
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  person = await openPerson(phone)
  await person.page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
})
afterAll(async () => {
  await person?.close()
  server?.close()
})

test("of changes made together none stays when one cannot be kept, and whoever asked is told", async () => {
  const seen = await person.page.evaluate(async () => {
    const { openStores } = globalThis as unknown as Global
    const declared = { notes: { keyPath: "id", clearedBy: "nobody" }, heads: { clearedBy: "nobody" } } as const
    const stores = await openStores<{ notes: { id: number; text?: unknown }; heads: number }>("test", 1, declared)
    await stores.change([
      { put: "notes", value: { id: 1 } },
      { put: "heads", value: 1, key: "head" },
    ])
    const told = await stores
      .change([
        { put: "heads", value: 2, key: "head" },
        { put: "notes", value: { id: 2, text: () => undefined } },
        { clear: "notes" },
      ])
      .then(
        () => "nothing",
        (error: Error) => error.name,
      )
    return { told, head: await stores.find("heads", "head"), notes: (await stores.all("notes")).length }
  })
  expect(seen).toEqual({ told: "DataCloneError", head: 1, notes: 1 })
  expect(person.errors).toEqual([])
})

test("whatever is written, alone or with others, has reached the disk when whoever wrote it hears so", async () => {
  const seen = await person.page.evaluate(async () => {
    const { openStores } = globalThis as unknown as Global
    const stores = await openStores<{ notes: { id: number } }>("durable", 1, {
      notes: { keyPath: "id", clearedBy: "nobody" },
    })
    const begun: (string | undefined)[] = []
    const begin = IDBDatabase.prototype.transaction
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...how: Parameters<typeof begin>) {
      const transaction = begin.apply(this, how)
      if (transaction.mode === "readwrite") begun.push(transaction.durability)
      return transaction
    }
    await stores.put("notes", { id: 1 })
    await stores.put("notes", { id: 2 })
    await stores.remove("notes", 1)
    await stores.change([{ put: "notes", value: { id: 3 } }])
    const notes = await stores.all("notes")
    await stores.clear()
    IDBDatabase.prototype.transaction = begin
    return { begun, notes }
  })
  expect(seen).toEqual({ begun: Array(5).fill("strict"), notes: [{ id: 2 }, { id: 3 }] })
})

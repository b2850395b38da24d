import { mkdtempSync, rmSync } from "node:fs"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { openPerson, type Person, phone, writeFilm } from "@jatidiri/testing"
import { build } from "vite"
import { afterAll, beforeAll, expect, test } from "vitest"

const folder = mkdtempSync(join(tmpdir(), "jatidiri-scan-"))
const page = `<!doctype html><link rel="icon" href="data:,"><div id="app"></div><script type="module">
  import "/scan.js"
</script>`

/** The scanner alone on a page, as one file and those that it loads later. */
const bundle = async (): Promise<readonly (readonly [string, string])[]> => {
  const built = await build({
    configFile: false,
    logLevel: "error",
    root: import.meta.dirname,
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: {
      write: false,
      rolldownOptions: { input: "virtual:page", output: { entryFileNames: "scan.js" } },
    },
    plugins: [
      {
        name: "page",
        resolveId: (id) => (id === "virtual:page" ? join(import.meta.dirname, "page-of-the-test.ts") : undefined),
        load: (id) =>
          id.endsWith("page-of-the-test.ts")
            ? `import { h, render } from "preact"
               import { Scanner } from "./scanner.tsx"
               render(h(Scanner, { onText: () => undefined }), document.getElementById("app"))`
            : undefined,
      },
    ],
  })
  const outputs = "output" in built ? built.output : []
  return outputs.flatMap((file) => (file.type === "chunk" ? [[`/${file.fileName}`, file.code] as const] : []))
}

let server: Server
let person: Person
beforeAll(async () => {
  const files = new Map(await bundle())
  server = createServer(({ url = "" }, reply) => {
    // What is loaded later never comes, as on a phone whose network went away.
    const code = url === "/scan.js" ? files.get(url) : undefined
    const status = url === "/" || code !== undefined ? 200 : 404
    reply.writeHead(status, { "content-type": url === "/" ? "text/html" : "text/javascript" })
    reply.end(status === 200 ? (code ?? page) : "")
  })
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  const film = join(folder, "film.y4m")
  writeFilm(film, { width: 2, height: 2, luma: new Uint8Array(4) })
  person = await openPerson({ ...phone, film })
})
afterAll(async () => {
  await person?.close()
  server?.close()
  rmSync(folder, { recursive: true, force: true })
})

test("a phone that cannot load the reader of codes says so, and its camera is not left on", async () => {
  const { page } = person
  await page.addInitScript(() => {
    const opened: MediaStream[] = []
    Object.assign(window, { opened, BarcodeDetector: undefined })
    const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
    navigator.mediaDevices.getUserMedia = async (wanted) => {
      const stream = await open(wanted)
      opened.push(stream)
      return stream
    }
  })
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  await page.getByText("Pembaca kode belum termuat").waitFor({ timeout: 10_000 })
  const isOn = await page.evaluate(() =>
    (window as unknown as { opened: MediaStream[] }).opened.some(({ active }) => active),
  )
  expect(isOn).toBe(false)
})

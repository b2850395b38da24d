import { createReadStream, existsSync, mkdtempSync, rmSync, statSync } from "node:fs"
import { createServer, request as forward, type IncomingMessage, type ServerResponse } from "node:http"
import { tmpdir } from "node:os"
import { extname, join } from "node:path"
import { readConfig } from "@jatidiri/config"
import { startServer } from "@jatidiri/server"
import { findFreePort, openTestDatabase } from "@jatidiri/testing"

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
}

const sendFile = (response: ServerResponse, file: string): void => {
  if (!existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404).end()
  response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" })
  createReadStream(file).pipe(response)
}

const passOn = (asked: IncomingMessage, response: ServerResponse, port: number): void => {
  const { method = "GET", url = "/", headers } = asked
  const onward = forward({ host: "127.0.0.1", port, method, path: url, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  onward.on("error", () => response.destroy())
  asked.pipe(onward)
}

/** The whole house on a fresh database, with the freshly built Dompet at its door. `asked` is all that was asked of it. */
export const openRealOffice = async (dist: string, settings: Readonly<Record<string, string>> = {}) => {
  const folder = mkdtempSync(join(tmpdir(), "dompet-office-"))
  const held = await openTestDatabase()
  const [front, back] = [await findFreePort(), await findFreePort()]
  const origin = `http://localhost:${front}`
  const read = readConfig({
    ...{ PORT: String(back), JATIDIRI_BASE_URL: origin, JATIDIRI_DATA: folder, DATABASE_URL: held.url },
    ...settings,
  })
  if (!read.ok) throw new Error(read.refusal.because)
  const server = await startServer(read.value)
  const { rooms, base } = server.house
  const residents = await rooms.residents.sampleEligible(base.database, 6, "51.71")
  const asked: string[] = []
  const door = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", origin)
    if (pathname.startsWith("/dompet/"))
      return sendFile(response, join(dist, pathname.slice("/dompet/".length) || "index.html"))
    asked.push(`${request.method} ${request.url}`)
    passOn(request, response, back)
  })
  await new Promise<void>((done) => door.listen(front, "127.0.0.1", done))
  return {
    origin,
    asked,
    residents,
    database: base.database,
    close: async () => {
      door.closeAllConnections()
      door.close()
      await server.close()
      await held.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
export type RealOffice = Awaited<ReturnType<typeof openRealOffice>>

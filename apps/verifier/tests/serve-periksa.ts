import { createReadStream, existsSync, statSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { extname, join } from "node:path"

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
}

/** The built app, what the office publishes as tests change it (by path), and a server that knows no desk. */
export const servePeriksa = async (dist: string) => {
  const published = new Map<string, unknown>()
  const server = createServer(({ url = "/" }, reply) => {
    const { pathname } = new URL(url, "http://localhost")
    const json = (status: number, body: unknown): void => {
      reply.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body))
    }
    const file = published.get(pathname)
    if (typeof file === "string") return void reply.writeHead(200, { "content-type": "text/plain" }).end(file)
    if (file !== undefined) return json(200, file)
    if (!pathname.startsWith("/periksa/"))
      return json(401, { code: "not-signed-in", title: "Sign in", detail: "Masuk dahulu" })
    const asset = join(dist, pathname.slice("/periksa/".length) || "index.html")
    if (!existsSync(asset) || !statSync(asset).isFile()) return json(404, { code: "not-found" })
    reply.writeHead(200, { "content-type": types[extname(asset)] ?? "application/octet-stream" })
    createReadStream(asset).pipe(reply)
  })
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  return {
    published,
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

import { createReadStream, existsSync, statSync } from "node:fs"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { extname, join, normalize } from "node:path"

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
}

export type Office = (request: IncomingMessage, body: string) => { status: number; body: unknown } | undefined

const readBody = async (request: IncomingMessage): Promise<string> => {
  let text = ""
  for await (const part of request) text += String(part)
  return text
}

const sendFile = (response: ServerResponse, dist: string, path: string): void => {
  const inside = normalize(path.replace(/^\/dompet\//, "") || "index.html")
  const file = join(dist, inside)
  if (inside.startsWith("..") || !existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404).end()
    return
  }
  response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" })
  createReadStream(file).pipe(response)
}

/** Serves the built app and stands in for the office behind it, on a port of its own. */
export const serveBuilt = async (dist: string, office: Office, port = 0) => {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname
    if (path.startsWith("/dompet/")) return sendFile(response, dist, path)
    const reply = office(request, await readBody(request)) ?? { status: 404, body: { code: "not-found" } }
    const type = reply.status < 400 ? "application/json" : "application/problem+json"
    response.writeHead(reply.status, { "content-type": type }).end(JSON.stringify(reply.body))
  })
  await new Promise<void>((done) => server.listen(port, "127.0.0.1", done))
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

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

export type Reply = { readonly status: number; readonly body: unknown }
export type Office = (
  method: string,
  path: string,
  body: string,
  header: (name: string) => string,
) => Promise<Reply | undefined>

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

const send = (response: ServerResponse, { status, body }: Reply): void => {
  const text = typeof body === "string" ? body : body === undefined ? "" : JSON.stringify(body)
  response.writeHead(status, { "content-type": "application/json" }).end(text)
}

/** Serves the built app and lets a stand-in answer for everybody behind it, on a port of its own. */
export const serveBuilt = async (dist: string) => {
  const offices: Office[] = []
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname
    if (path.startsWith("/dompet/")) return sendFile(response, dist, path)
    const body = await readBody(request)
    const header = (name: string): string => String(request.headers[name] ?? "")
    for (const office of offices) {
      const reply = await office(request.method ?? "GET", path, body, header)
      if (reply !== undefined) return send(response, reply)
    }
    send(response, { status: 404, body: { code: "not-found" } })
  })
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    offices,
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

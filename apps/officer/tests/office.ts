import { createReadStream, existsSync, statSync } from "node:fs"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { extname, join, normalize } from "node:path"
import { gunzipSync } from "node:zlib"
import { activationPaths, type JournalBody, type LookupBody } from "@jatidiri/activation/contract"
import { makeMandate, parseJournal } from "@jatidiri/field"
import type { PublicJwk } from "@jatidiri/kernel"
import { officerPaths } from "@jatidiri/officers/contract"
import { makeSigner, officer, queue, resident } from "./people.ts"

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
}
const base = "/petugas/"

/** How the journal's door behaves: as it should, after which it may lose its answer; silent; or with a coded no. */
export type Mood =
  | "answers"
  | "loses-answers"
  | "silent"
  /** For good, or until a moment. */
  | { readonly refuses: string; readonly retryFrom?: string }
  | { readonly holds: string }

const readBody = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(Buffer.from(part))
  const bytes = Buffer.concat(parts)
  return String(request.headers["content-encoding"] === "gzip" ? gunzipSync(bytes) : bytes)
}

const sendFile = (response: ServerResponse, dist: string, path: string): void => {
  const inside = normalize(path.slice(base.length) || "index.html")
  const file = join(dist, inside)
  if (inside.startsWith("..") || !existsSync(file) || !statSync(file).isFile())
    return void response.writeHead(404).end()
  response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" })
  createReadStream(file).pipe(response)
}

const jtiOf = (compact: string): string => {
  const parsed = parseJournal(compact)
  if (!parsed.ok) throw new Error(parsed.refusal.code)
  return parsed.value.entry.payload.jti
}

const mandateFor = async (deviceKey: PublicJwk, seconds: number): Promise<string> => {
  const now = Math.floor(Date.now() / 1000)
  const { id, name } = officer.servicePoint
  const place = { kind: "service-point", id, name } as const
  return makeMandate(
    {
      ...{ iss: "51.71", sub: officer.officerId, jti: crypto.randomUUID(), cnf: { jwk: deviceKey }, place },
      ...{ regions: ["51.71"], powers: ["activate", "refuse"], max_activations: 200 },
      ...{ nbf: now - 60, exp: now + seconds },
    },
    { sign: (await makeSigner()).sign, x5c: ["AAAA"] },
  )
}

/** What another room of the office says; nothing where it has nothing to say. */
export type Reply = { readonly status?: number; readonly body: object | string } | "hangs-up"
export type MoreRooms = (path: string, body: string) => Reply | Promise<Reply | undefined> | undefined

/** The network's other end: real shapes, and the one rule that matters here, that an entry counts once. */
export const openOffice = async (dist: string, request: string, more: MoreRooms = () => undefined) => {
  const received: string[] = []
  const batches: number[] = []
  const kept = new Map<string, string>()
  /** `lasts`: a mandate that is asked for now, in seconds. */
  const state = {
    mood: "answers" as Mood,
    eligibility: { ok: true } as object,
    waiting: queue,
    lasts: 6 * 86_400 + 600,
  }
  const keep = (compact: string): object => {
    const jti = jtiOf(compact)
    const { mood } = state
    if (typeof mood === "object" && "refuses" in mood) {
      const { refuses: code, ...later } = mood
      return { jti, result: "refused", code, ...later }
    }
    const known = kept.has(jti)
    kept.set(jti, compact)
    if (known) return { jti, result: "already-known" }
    return { jti, result: "accepted", ...(typeof mood === "object" ? { code: mood.holds } : {}) }
  }
  const answer = async (path: string, body: string): Promise<object | undefined> => {
    if (path === officerPaths.me) return officer
    if (path === officerPaths.mandates) {
      const mandate = await mandateFor((JSON.parse(body) as { deviceKey: PublicJwk }).deviceKey, state.lasts)
      return { mandate, trust: { anchors: [], demo: true } }
    }
    if (path === activationPaths.queue) return { quota: 50, done: 12, waiting: state.waiting }
    if (path === activationPaths.lookups) {
      const looked = JSON.parse(body) as LookupBody
      return "request" in looked && looked.request !== request
        ? undefined
        : { requestId: "r", request, resident, eligibility: state.eligibility }
    }
    if (path !== activationPaths.journal) return undefined
    const { entries } = JSON.parse(body) as JournalBody
    received.push(...entries)
    batches.push(entries.length)
    if (state.mood === "silent") return undefined
    return { results: entries.map(keep) }
  }
  const server = createServer(async (asked, response) => {
    const path = new URL(asked.url ?? "/", "http://localhost").pathname
    if (path.startsWith(base)) return sendFile(response, dist, path)
    const body = await readBody(asked)
    const said = await more(path, body)
    if (said === "hangs-up") return void asked.socket.destroy()
    if (said !== undefined) {
      response.writeHead(said.status ?? 200, { "content-type": "application/json" })
      return void response.end(typeof said.body === "string" ? said.body : JSON.stringify(said.body))
    }
    const reply = await answer(path, body)
    const isJournal = path === activationPaths.journal
    if (isJournal && (state.mood === "silent" || state.mood === "loses-answers")) return void asked.socket.destroy()
    response.writeHead(reply === undefined ? 404 : 200, { "content-type": "application/json" })
    response.end(JSON.stringify(reply ?? { code: "request-unknown", title: "Unknown", detail: "Tidak dikenal" }))
  })
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    /** Every entry that came in, as often as it came. */
    received,
    /** How many came at once. */
    batches,
    /** Entries that count, by their id. */
    kept,
    state,
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

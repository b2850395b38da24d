import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http"
import { setTimeout as wait } from "node:timers/promises"
import { type Answered, cutShort, headOf, send } from "./forward.ts"

/** What may become of a request between the line and the server. */
export const fates = ["repeated", "repeated-late", "answer-lost", "request-cut", "answer-cut"] as const
export type Fate = (typeof fates)[number]
/** How likely each is, for each request; together at most 1. */
export type Faults = Readonly<Partial<Record<Fate, number>>>

export type Mischief = {
  readonly port: number
  readonly counts: Record<Fate | "requests", number>
  set(faults: Faults): void
  close(): Promise<void>
}

const longestLateMilliseconds = 3000
/** As the server's own, so that a connection which it would keep is kept here. */
const keepAliveMilliseconds = 72_000

const pick = (draw: () => number, faults: Faults): Fate | undefined => {
  let left = draw()
  return fates.find((fate) => {
    left -= faults[fate] ?? 0
    return left < 0
  })
}

/** Gives the answer or part of it; `share` of the body where that is less than 1. */
const reply = (response: ServerResponse, { status, headers, body }: Answered, share = 1): void => {
  response.writeHead(status, headers)
  if (share === 1) return void response.end(body)
  response.write(body.subarray(0, Math.floor(share * body.length)), () => response.destroy())
}

/**
 * A relay that understands HTTP and plays what lines, proxies and impatient clients play: requests that come twice at
 * once or late and out of order, answers lost after the server has done its work, bodies that end in the middle.
 */
export const openMischief = async ({ to, draw }: { readonly to: number; readonly draw: () => number }) => {
  let faults: Faults = {}
  const counts = Object.fromEntries([...fates, "requests"].map((name) => [name, 0])) as Mischief["counts"] // every name
  const again = async (message: IncomingMessage, body: Buffer): Promise<Answered | undefined> =>
    send(to, headOf(message), body).catch(() => undefined)
  const answer = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    counts.requests += 1
    const fate = pick(draw, faults)
    if (fate !== undefined) counts[fate] += 1
    if (fate === "request-cut") {
      await cutShort(message, request({ ...headOf(message), port: to }), draw())
      return void response.destroy()
    }
    const parts: Buffer[] = []
    message.on("data", (part: Buffer) => parts.push(part))
    const first = await send(to, headOf(message), message)
    const body = Buffer.concat(parts)
    if (fate === "answer-lost") return void response.destroy()
    if (fate === "answer-cut") return reply(response, first, draw())
    if (fate === "repeated") return reply(response, (await again(message, body)) ?? first)
    reply(response, first)
    if (fate === "repeated-late") await wait(draw() * longestLateMilliseconds).then(() => again(message, body))
  }
  const relay = createServer({ requestTimeout: 0, keepAliveTimeout: keepAliveMilliseconds }, (message, response) => {
    answer(message, response).catch(() => response.destroy())
  })
  await new Promise<void>((done) => relay.listen(0, "127.0.0.1", done))
  const address = relay.address()
  const mischief: Mischief = {
    port: typeof address === "object" && address !== null ? address.port : 0,
    counts,
    set: (wanted) => {
      faults = wanted
    },
    close: () => {
      relay.closeAllConnections()
      return new Promise((done) => relay.close(() => done()))
    },
  }
  return mischief
}

import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify"
import { addBodyParsers, isAsNamed } from "./body-parsers.ts"
import { parseCookies } from "./cookies.ts"
import { failure, failureOf } from "./failures.ts"
import { inflateBody } from "./inflating.ts"
import { makeLimiter } from "./limits.ts"
import { addPages, type Pages } from "./pages.ts"
import type { Call, Reply, Route } from "./route.ts"
import { headersOf } from "./security-headers.ts"

/** A standard's own engine beside the routes: asked first whether the path is its. */
export type Engine = {
  owns(path: string): boolean
  handle(request: IncomingMessage, response: ServerResponse): void
}

export type Served = { readonly port: number; readonly address: string; close(): Promise<void> }

export type ServeOptions = {
  readonly routes: readonly Route[]
  readonly port: number
  readonly host?: string
  readonly engines?: readonly Engine[]
  readonly pages?: readonly Pages[]
  /** The public address is https: every reply tells browsers to come that way only. */
  readonly secure?: boolean
  /** Every socket is a proxy's: limits by address would hold everybody back together and are left to the proxy. */
  readonly behindProxy?: boolean
  /** Milliseconds that never go back, for limits; the process' own when left out. */
  readonly clock?: () => number
  /** Told of every bug and every broken machine, once; the caller gets a bare 500. */
  readonly onBroken: (error: unknown, route: string) => void
  /** Told of every reply, for metrics: the route's pattern or `engine`, never the address. */
  readonly onReply?: (route: string, method: string, status: number, seconds: number) => void
}

const defaultBodyBytes = 64 * 1024
/** A village's line carries a journal's twenty entries in a minute; whoever cannot even say what he wants is let go sooner. */
const longestRequestMilliseconds = 120_000
const longestHeadersMilliseconds = 20_000

const callOf = (request: FastifyRequest): Call => ({
  body: request.body,
  params: request.params,
  query: request.query,
  headers: request.headers as Call["headers"],
  cookies: parseCookies(request.headers.cookie),
  method: request.method as Call["method"],
  path: request.url.split("?", 1)[0] ?? request.url,
})

const sendReply = (to: FastifyReply, reply: Reply): FastifyReply => {
  to.code(reply.status ?? (reply.body === undefined ? 204 : 200))
  for (const [name, value] of Object.entries(reply.headers ?? {})) to.header(name, value)
  if (reply.body === undefined) return to.send()
  const plain = typeof reply.body === "string" || reply.body instanceof Uint8Array
  to.type(reply.contentType ?? (plain ? "text/plain; charset=utf-8" : "application/json; charset=utf-8"))
  return to.send(plain ? reply.body : JSON.stringify(reply.body))
}

const crossOriginHeaders = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "dpop-nonce, retry-after, www-authenticate",
}

const preflight: Reply = {
  status: 204,
  headers: {
    ...crossOriginHeaders,
    "access-control-allow-methods": "GET, POST, OPTIONS",
    "access-control-allow-headers": "authorization, content-type, dpop",
    "access-control-max-age": "86400",
  },
}

/** Asked before the body is read, so that a refused call costs next to nothing. */
const limitOf = ({ limit }: Route, { behindProxy, clock }: ServeOptions) => {
  if (limit === undefined || behindProxy === true) return []
  const secondsToWait = makeLimiter(limit, clock ?? (() => performance.now()))
  return [
    async (request: FastifyRequest, reply: FastifyReply) => {
      const seconds = secondsToWait(request.ip)
      return seconds === 0 ? undefined : sendReply(reply.header("retry-after", seconds), limit.reply ?? failure(429))
    },
  ]
}

/** Before anything is refused: a page that may call must also be able to read why not. */
const sharingOf = ({ crossOrigin }: Route) =>
  crossOrigin === true
    ? [async (_request: FastifyRequest, reply: FastifyReply) => void reply.headers(crossOriginHeaders)]
    : []

const addRoute = (server: FastifyInstance, route: Route, options: ServeOptions): void => {
  server.route({
    onRequest: [...sharingOf(route), ...limitOf(route, options)],
    method: route.method,
    url: route.path,
    schema: {
      ...(route.body === undefined ? {} : { body: route.body }),
      ...(route.params === undefined ? {} : { params: route.params }),
      ...(route.query === undefined ? {} : { querystring: route.query }),
    },
    bodyLimit: route.maxBodyBytes ?? defaultBodyBytes,
    preParsing: inflateBody,
    preValidation: async (request, reply) =>
      isAsNamed(route, request.headers["content-type"]) ? undefined : sendReply(reply, failure(415)),
    handler: async (request, reply) => sendReply(reply, await route.handle(callOf(request))),
  })
}

const addPreflights = (server: FastifyInstance, routes: readonly Route[]): void => {
  const paths = new Set(routes.filter((route) => route.crossOrigin).map((route) => route.path))
  for (const path of paths) server.options(path, (_request, reply) => sendReply(reply, preflight))
}

/** Hands a request to an engine, which answers past Fastify and its hooks. */
const giveTo = (engine: Engine, options: ServeOptions) => {
  const headers = Object.entries(headersOf("engine", options.secure === true))
  return (request: IncomingMessage, response: ServerResponse): void => {
    const began = performance.now()
    response.once("close", () => {
      const seconds = (performance.now() - began) / 1000
      options.onReply?.("engine", request.method ?? "unknown", response.statusCode, seconds)
    })
    for (const [name, value] of headers) response.setHeader(name, value)
    engine.handle(request, response)
  }
}

const patience = { requestTimeout: longestRequestMilliseconds, headersTimeout: longestHeadersMilliseconds }

const makeServer = (options: ServeOptions): FastifyInstance => {
  const engines = (options.engines ?? []).map((engine) => ({ engine, give: giveTo(engine, options) }))
  const headers = headersOf("routes", options.secure === true)
  const server = Fastify({
    serverFactory: (handler) =>
      createServer(patience, (request, response) => {
        const path = (request.url ?? "/").split("?", 1)[0] ?? "/"
        const answer = engines.find(({ engine }) => engine.owns(path))?.give ?? handler
        answer(request, response)
      }),
    bodyLimit: defaultBodyBytes,
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, useDefaults: false, allErrors: false } },
    forceCloseConnections: "idle",
    // Before routing, so without the hooks: such as an address with a broken escape.
    frameworkErrors: (error, _request, reply) => sendReply(reply.headers(headers), failureOf(error)),
  })
  server.addHook("onSend", async (_request, reply) => void reply.headers(headers))
  return server
}

/** Starts listening (loopback unless `host` says otherwise) and gives the port, which differs from the asked one when that was 0. */
export const serve = async (options: ServeOptions): Promise<Served> => {
  const server = makeServer(options)
  addBodyParsers(server)
  if (options.onReply !== undefined) {
    const tell = options.onReply
    server.addHook("onResponse", async (request, reply) =>
      tell(request.routeOptions.url ?? "unknown", request.method, reply.statusCode, reply.elapsedTime / 1000),
    )
  }
  server.setNotFoundHandler((_request, reply) => sendReply(reply, failure(404)))
  server.setErrorHandler((error, request, reply) => {
    const answer = failureOf(error as Parameters<typeof failureOf>[0])
    if (answer.status === 500) options.onBroken(error, request.routeOptions.url ?? "unknown")
    return sendReply(reply, answer)
  })
  for (const route of options.routes) addRoute(server, route, options)
  addPreflights(server, options.routes)
  for (const pages of options.pages ?? []) await addPages(server, pages)
  const address = await server.listen({ port: options.port, host: options.host ?? "127.0.0.1" })
  const bound = server.server.address()
  const port = typeof bound === "object" && bound !== null ? bound.port : options.port
  return { port, address, close: () => server.close() }
}

import type { Static, TSchema } from "typebox"
import type { Limit } from "./limits.ts"

export type Method = "GET" | "POST" | "PUT" | "DELETE"

/** What a handler sees of a request: judged input and the few headers that matter. */
export type Call<Body = unknown, Params = unknown, Query = unknown> = {
  readonly body: Body
  readonly params: Params
  readonly query: Query
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly cookies: Readonly<Record<string, string | undefined>>
  readonly method: Method
  /** The path as received, without the query. */
  readonly path: string
}

/** What a handler gives back. `body` is JSON unless it is a string or bytes, then `contentType` names it. */
export type Reply = {
  readonly status?: number
  readonly body?: unknown
  readonly contentType?: string
  readonly headers?: Readonly<Record<string, string>>
}

export type Route = {
  readonly method: Method
  /** Fastify's pattern: `/api/things/:id`. */
  readonly path: string
  /** One line for the OpenAPI document. */
  readonly summary: string
  readonly body?: TSchema
  readonly params?: TSchema
  readonly query?: TSchema
  /** Schemas of the replies by status, for the OpenAPI document. */
  readonly replies?: Readonly<Record<number, TSchema>>
  /** What the body is sent as: JSON unless said; `form` is `application/x-www-form-urlencoded`, `text` any text. */
  readonly accepts?: "json" | "form" | "text"
  readonly maxBodyBytes?: number
  /** For calls that write rows and need no sign-in: how often one address may make them; above it 429. */
  readonly limit?: Limit
  /** Standards' endpoints that other origins may call from a page. */
  readonly crossOrigin?: true
  readonly handle: (call: Call) => Promise<Reply> | Reply
}

type StaticOf<Schema> = Schema extends TSchema ? Static<Schema> : unknown

/** Ties the handler's input to the route's schemas; at run time it is the route itself. */
export const route = <
  const Body extends TSchema | undefined = undefined,
  const Params extends TSchema | undefined = undefined,
  const Query extends TSchema | undefined = undefined,
>(
  definition: Omit<Route, "handle" | "body" | "params" | "query"> & {
    readonly body?: Body
    readonly params?: Params
    readonly query?: Query
    readonly handle: (call: Call<StaticOf<Body>, StaticOf<Params>, StaticOf<Query>>) => Promise<Reply> | Reply
  },
): Route => definition as unknown as Route

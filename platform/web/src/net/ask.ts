import { noteServerDate, startWatch } from "./clock.ts"
import { makePatience, readText } from "./patience.ts"
import { squeeze } from "./squeeze.ts"

/** A refusal as the server words it: RFC 9457 problem documents, and OAuth's `error` put into the same shape. */
export type Problem = {
  readonly code: string
  readonly detail: string
  readonly title: string
  readonly status: number
}

/** What came of asking. `offline`: nobody answered. `refused`: answered with a "no" that has a code. `broken`: neither. */
export type Answer<Value> =
  | { readonly kind: "ok"; readonly value: Value; readonly headers: Headers }
  | { readonly kind: "refused"; readonly problem: Problem; readonly headers: Headers }
  | { readonly kind: "offline" }
  | { readonly kind: "broken"; readonly status: number }

export type AskOptions = {
  readonly method?: "GET" | "POST"
  /** Sent as JSON. */
  readonly body?: unknown
  /** Sent as `application/x-www-form-urlencoded`. */
  readonly form?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  /** How the answer is read; `json` unless said. */
  readonly read?: "json" | "text"
  /** So many seconds of silence count as no network, 20 unless said; an answer may take longer as long as it comes. */
  readonly timeoutSeconds?: number
  /** So many requests of this size go at once over the same line, one unless said: each is given as much longer. */
  readonly sharedBy?: number
  /** The body goes compressed where the browser can: for what is large, to a path that takes it. */
  readonly compress?: boolean
}

const member = (body: unknown, name: string): string | undefined => {
  const value = typeof body === "object" && body !== null ? Reflect.get(body, name) : undefined
  return typeof value === "string" ? value : undefined
}

/** The refusal in a body, when it is one. */
export const problemIn = (status: number, body: unknown): Problem | undefined => {
  const code = member(body, "code") ?? member(body, "error")
  if (code === undefined) return undefined
  const detail = member(body, "detail") ?? member(body, "error_description") ?? ""
  return { code, status, detail, title: member(body, "title") ?? detail }
}

type Sent = { readonly bytes: number; readonly init: RequestInit }

const requestOf = async (options: AskOptions): Promise<Sent> => {
  const { body, form, headers } = options
  const method = options.method ?? (body === undefined && form === undefined ? "GET" : "POST")
  const common = { method, credentials: "same-origin", cache: "no-store" } as const
  if (body === undefined && form === undefined) return { bytes: 0, init: { ...common, headers: { ...headers } } }
  const type = form !== undefined ? "application/x-www-form-urlencoded" : "application/json"
  const text = form !== undefined ? new URLSearchParams(form).toString() : JSON.stringify(body)
  const small = options.compress === true ? await squeeze(text) : undefined
  const encoding = small === undefined ? {} : { "content-encoding": "gzip" }
  const init = { ...common, headers: { "content-type": type, ...encoding, ...headers }, body: small ?? text }
  return { bytes: small?.byteLength ?? text.length, init }
}

/** Asked before the body is read: `Date` is of the answer's beginning, and a body may take minutes. */
const noteTime = (response: Response, took: number): void => {
  if (response.url.startsWith(`${globalThis.location?.origin}/`)) noteServerDate(response.headers.get("date"), took)
}

type Heard = { readonly read: "json" | "text"; readonly hear: () => void }

const judge = async <Value>(response: Response, { read, hear }: Heard): Promise<Answer<Value>> => {
  const text = await readText(response, hear)
  let body: unknown = text
  if (read === "json" || !response.ok) {
    try {
      body = text === "" ? undefined : JSON.parse(text)
    } catch {
      return { kind: "broken", status: response.status }
    }
  }
  // The caller names the wire type of the path's contract; protocols judge what is signed.
  if (response.ok) return { kind: "ok", value: body as Value, headers: response.headers }
  const problem = problemIn(response.status, body)
  return problem === undefined
    ? { kind: "broken", status: response.status }
    : { kind: "refused", problem, headers: response.headers }
}

/** Asks the server once. Never throws: silence, a refusal and a broken answer are values. Cookies of the origin go along. */
export const ask = async <Value>(url: string, options: AskOptions = {}): Promise<Answer<Value>> => {
  const { bytes, init } = await requestOf(options)
  const { signal, hear, end } = makePatience(options.timeoutSeconds ?? 20, bytes * (options.sharedBy ?? 1))
  try {
    const watch = startWatch()
    const response = await fetch(url, { ...init, signal })
    noteTime(response, watch())
    return await judge<Value>(response, { read: options.read ?? "json", hear })
  } catch {
    return { kind: "offline" }
  } finally {
    end()
  }
}

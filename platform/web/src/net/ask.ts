import { noteServerDate } from "./clock.ts"

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
  /** 20 unless said. */
  readonly timeoutSeconds?: number
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

const requestOf = (options: AskOptions, signal: AbortSignal): RequestInit => {
  const { body, form, headers } = options
  const method = options.method ?? (body === undefined && form === undefined ? "GET" : "POST")
  const type = form !== undefined ? "application/x-www-form-urlencoded" : "application/json"
  const sent = form !== undefined ? new URLSearchParams(form).toString() : JSON.stringify(body)
  return {
    method,
    signal,
    credentials: "same-origin",
    cache: "no-store",
    headers: { ...(sent === undefined ? {} : { "content-type": type }), ...headers },
    ...(sent === undefined ? {} : { body: sent }),
  }
}

const judge = async <Value>(response: Response, read: "json" | "text"): Promise<Answer<Value>> => {
  const text = await response.text()
  if (response.url.startsWith(`${globalThis.location?.origin}/`)) noteServerDate(response.headers.get("date"))
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
  const giveUp = new AbortController()
  const timer = setTimeout(() => giveUp.abort(), (options.timeoutSeconds ?? 20) * 1000)
  try {
    return await judge<Value>(await fetch(url, requestOf(options, giveUp.signal)), options.read ?? "json")
  } catch {
    return { kind: "offline" }
  } finally {
    clearTimeout(timer)
  }
}

import type { FastifyInstance } from "fastify"
import type { Route } from "./route.ts"

const parseForm = (text: string): Record<string, string> | undefined => {
  const form: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(text)) {
    // A name twice could be read differently by two readers (RFC 6749 §3.2 forbids it).
    if (Object.hasOwn(form, name)) return undefined
    form[name] = value
  }
  return form
}

const signedText = /^(text\/plain|application\/[a-z-+]*jwt)/

const kindOf = (contentType: string): NonNullable<Route["accepts"]> | undefined => {
  const type = contentType.split(";", 1)[0]?.trim().toLowerCase() ?? ""
  if (type === "application/json") return "json"
  if (type === "application/x-www-form-urlencoded") return "form"
  return signedText.test(type) ? "text" : undefined
}

/** Whether a body is sent as its route names it: pages of other sites can send forms and plain text, never JSON. */
export const isAsNamed = (route: Route, contentType: string | undefined): boolean =>
  route.body === undefined || contentType === undefined || kindOf(contentType) === (route.accepts ?? "json")

const unreadable = () => Object.assign(new Error("unreadable body"), { statusCode: 400, code: "unreadable-body" })

/** JSON is Fastify's own; these add forms and signed texts. Anything else is refused as unsupported. */
export const addBodyParsers = (server: FastifyInstance): void => {
  server.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, (_request, text, done) => {
    const form = parseForm(String(text))
    form === undefined ? done(unreadable()) : done(null, form)
  })
  server.addContentTypeParser(signedText, { parseAs: "string" }, (_request, text, done) => done(null, text))
}

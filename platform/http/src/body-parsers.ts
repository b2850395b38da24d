import type { FastifyInstance } from "fastify"

const parseForm = (text: string): Record<string, string> | undefined => {
  const form: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(text)) {
    // A name twice could be read differently by two readers (RFC 6749 §3.2 forbids it).
    if (Object.hasOwn(form, name)) return undefined
    form[name] = value
  }
  return form
}

const unreadable = () => Object.assign(new Error("unreadable body"), { statusCode: 400, code: "unreadable-body" })

/** JSON is Fastify's own; these add forms and signed texts. Anything else is refused as unsupported. */
export const addBodyParsers = (server: FastifyInstance): void => {
  server.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, (_request, text, done) => {
    const form = parseForm(String(text))
    form === undefined ? done(unreadable()) : done(null, form)
  })
  server.addContentTypeParser(
    /^(text\/plain|application\/[a-z-+]*jwt)/,
    { parseAs: "string" },
    (_request, text, done) => done(null, text),
  )
}

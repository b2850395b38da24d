import type { Route } from "./route.ts"

const pathOf = (route: Route): string => route.path.replace(/:([A-Za-z]+)/g, "{$1}")

const contentTypes = {
  json: "application/json",
  form: "application/x-www-form-urlencoded",
  text: "text/plain",
} as const

type Properties = { readonly properties?: Record<string, unknown>; readonly required?: readonly string[] }

const parametersOf = (route: Route) =>
  (["params", "query"] as const).flatMap((place) => {
    const schema = route[place] as Properties | undefined
    return Object.entries(schema?.properties ?? {}).map(([name, property]) => ({
      name,
      in: place === "params" ? "path" : "query",
      required: place === "params" || (schema?.required ?? []).includes(name),
      schema: property,
    }))
  })

const repliesOf = (route: Route) => {
  const replies = Object.entries(route.replies ?? { 200: {} }).map(([status, schema]) => [
    status,
    { description: "", content: { "application/json": { schema } } },
  ])
  const refusal = { description: "A refusal (RFC 9457)", content: { "application/problem+json": {} } }
  return { ...Object.fromEntries(replies), default: refusal }
}

const operationOf = (route: Route) => ({
  summary: route.summary,
  parameters: parametersOf(route),
  ...(route.body === undefined
    ? {}
    : {
        requestBody: { required: true, content: { [contentTypes[route.accepts ?? "json"]]: { schema: route.body } } },
      }),
  responses: repliesOf(route),
})

/** The OpenAPI 3.1 document of the given routes; their schemas are the ones that judge the input. */
export const openapi = (routes: readonly Route[], about: { title: string; version: string; server: string }) => {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of routes) {
    const path = pathOf(route)
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) }
  }
  return {
    openapi: "3.1.0",
    info: { title: about.title, version: about.version, license: { name: "Apache-2.0", identifier: "Apache-2.0" } },
    servers: [{ url: about.server }],
    paths,
  }
}

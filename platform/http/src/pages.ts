import { existsSync } from "node:fs"
import { join } from "node:path"
import fastifyStatic from "@fastify/static"
import type { FastifyInstance } from "fastify"

/** A built web app: its folder is served below the prefix, `index.html` at the prefix itself. */
export type Pages = { readonly prefix: string; readonly folder: string }

const hashed = /[/\\]assets[/\\]/
const oneYearSeconds = 31_536_000

/** Files whose name carries their hash are kept for a year; the others are asked about each time. */
export const addPages = async (server: FastifyInstance, { prefix, folder }: Pages): Promise<void> => {
  if (!existsSync(join(folder, "index.html"))) return
  server.get(prefix.replace(/\/$/, ""), (_request, reply) => reply.redirect(prefix))
  await server.register(fastifyStatic, {
    root: folder,
    prefix,
    decorateReply: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header("cache-control", hashed.test(path) ? `public, max-age=${oneYearSeconds}, immutable` : "no-cache")
    },
  })
}

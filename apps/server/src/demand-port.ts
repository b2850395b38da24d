import { createServer } from "node:net"
import type { Config } from "@jatidiri/config"
import { foreseen } from "./foreseen.ts"

/** The code of a failure to listen; another's, of a file say, is not for this file. */
const codeOf = (error: unknown): string => {
  const { code = "", syscall = "" } = (error ?? {}) as NodeJS.ErrnoException
  return ["listen", "bind", "getaddrinfo"].includes(syscall) ? code : ""
}

const another = ({ port, mode }: Config): string =>
  `another: PORT=${port === 9000 ? 9001 : 9000} ${mode === "demo" ? "npm start" : "npx jatidiri serve"}`

/** Why nobody can listen there, in words, or nothing when it is no such error. */
export const wordsOfListening = (error: unknown, config: Config): string | undefined => {
  const code = codeOf(error)
  if (code === "EADDRINUSE") return `port ${config.port} is taken; ${another(config)}`
  if (code === "EACCES") return `port ${config.port} may not be opened by this account; ${another(config)}`
  const isNoAddress = ["EADDRNOTAVAIL", "ENOTFOUND", "EAI_AGAIN", "EINVAL"].includes(code)
  return isNoAddress ? `JATIDIRI_HOST: ${config.host} is no address of this machine` : undefined
}

const tryToListen = ({ port, host }: Config): Promise<unknown> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once("error", resolve)
    probe.listen({ port, host }, () => probe.close(() => resolve(undefined)))
  })

/** Why the server could not listen where the settings say, or nothing. */
export const reasonNotToListen = async (config: Config): Promise<string | undefined> => {
  const error = await tryToListen(config)
  return error === undefined ? undefined : (wordsOfListening(error, config) ?? `port ${config.port}: ${codeOf(error)}`)
}

/** Asked before anything is opened: a first start would load its town only to find the door shut. */
export const demandPort = async (config: Config): Promise<void> => {
  const words = await reasonNotToListen(config)
  if (words !== undefined) throw foreseen(words)
}

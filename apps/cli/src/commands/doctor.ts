import { existsSync, statfsSync } from "node:fs"
import { freemem } from "node:os"
import { dirname } from "node:path"
import type { Config } from "@jatidiri/config"
import { findBinaries, probeDatabase } from "@jatidiri/database"
import { reasonNotToListen } from "@jatidiri/server"
import { type Run, say } from "../command.ts"
import { readConfigOrComplain } from "../read-config-or-complain.ts"

type Finding = { readonly good: boolean; readonly words: string }

const leastDiskBytes = 2 * 1024 ** 3
const leastMemoryBytes = 512 * 1024 ** 2
const [oldestPostgres, newestPostgres] = [15, 18]
const giga = (bytes: number): string => `${(bytes / 1024 ** 3).toFixed(1)} GB`

const nearestFolder = (path: string): string => (existsSync(path) ? path : nearestFolder(dirname(path)))

const judgeDisk = ({ dataFolder }: Config): Finding => {
  const { bavail, bsize } = statfsSync(nearestFolder(dataFolder))
  const free = bavail * bsize
  return { good: free > leastDiskBytes, words: `disk: ${giga(free)} free, ${giga(leastDiskBytes)} needed` }
}

const judgeMemory = (): Finding => {
  const free = freemem()
  return { good: free > leastMemoryBytes, words: `memory: ${giga(free)} free, ${giga(leastMemoryBytes)} needed` }
}

const judgeGiven = async (url: string): Promise<Finding> => {
  const probe = await probeDatabase(url)
  if (!probe.answers) return { good: false, words: `PostgreSQL: DATABASE_URL does not answer: ${probe.why}` }
  const good = probe.major >= oldestPostgres && probe.major <= newestPostgres
  return { good, words: `PostgreSQL: ${probe.major} answers at DATABASE_URL${good ? "" : "; 15 to 18 are needed"}` }
}

const judgeDatabase = async ({ databaseUrl, postgres }: Config): Promise<Finding> => {
  if (databaseUrl !== undefined) return judgeGiven(databaseUrl)
  const binaries = await findBinaries(postgres)
  const words = binaries === undefined ? "none; install 15 to 18 or run npm install" : `${binaries.from}, to be started`
  return { good: binaries !== undefined, words: `PostgreSQL: ${words}` }
}

/** Our own server on the port is no fault; only one of ours shows its anchors there. */
const isOurs = async ({ port, host }: Config): Promise<boolean> => {
  const at = ["0.0.0.0", "::"].includes(host) ? "localhost" : host.includes(":") ? `[${host}]` : host
  const url = `http://${at}:${port}/.well-known/jatidiri-trust`
  const reply = await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => undefined)
  const told: unknown = await reply?.json().catch(() => undefined)
  return typeof told === "object" && told !== null && "anchors" in told
}

const judgePort = async (config: Config): Promise<Finding> => {
  const at = `port ${config.port} on ${config.host}`
  const reason = await reasonNotToListen(config)
  if (reason === undefined) return { good: true, words: `${at}: free` }
  return (await isOurs(config))
    ? { good: true, words: `${at}: Jatidiri answers there` }
    : { good: false, words: reason }
}

export const run: Run = async () => {
  const config = readConfigOrComplain()
  if (config === undefined) return 1
  const findings: readonly Finding[] = [
    { good: true, words: `Node ${process.version}` },
    await judgeDatabase(config),
    judgeDisk(config),
    judgeMemory(),
    await judgePort(config),
  ]
  for (const { good, words } of findings) say(`${good ? "good" : "BAD "}  ${words}`)
  return findings.every(({ good }) => good) ? 0 : 1
}

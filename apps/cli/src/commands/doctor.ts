import { existsSync, statfsSync } from "node:fs"
import { createServer } from "node:net"
import { freemem } from "node:os"
import { dirname } from "node:path"
import { findBinaries } from "@jatidiri/database"
import { type Command, say } from "../command.ts"
import { readConfigOrComplain } from "../read-config-or-complain.ts"

type Finding = { readonly good: boolean; readonly words: string }

const leastDiskBytes = 2 * 1024 ** 3
const leastMemoryBytes = 512 * 1024 ** 2
const giga = (bytes: number): string => `${(bytes / 1024 ** 3).toFixed(1)} GB`

const nearestFolder = (path: string): string => (existsSync(path) ? path : nearestFolder(dirname(path)))

const portIsFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once("error", () => resolve(false))
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)))
  })

export const doctor: Command = {
  name: "doctor",
  summary: "is this machine fit: Node, PostgreSQL, disk, memory, port",
  usage: "",
  run: async () => {
    const config = readConfigOrComplain()
    if (config === undefined) return 1
    const disk = statfsSync(nearestFolder(config.dataFolder))
    const freeDisk = disk.bavail * disk.bsize
    const binaries = await findBinaries(config.postgres)
    const database = config.databaseUrl !== undefined ? "DATABASE_URL" : binaries?.from
    const findings: Finding[] = [
      { good: true, words: `Node ${process.version}` },
      { good: database !== undefined, words: `PostgreSQL: ${database ?? "none; install 15 to 18 or npm install"}` },
      { good: freeDisk > leastDiskBytes, words: `disk: ${giga(freeDisk)} free` },
      { good: freemem() > leastMemoryBytes, words: `memory: ${giga(freemem())} free` },
      { good: await portIsFree(config.port), words: `port ${config.port}: free, unless a server of ours runs` },
    ]
    for (const { good, words } of findings) say(`${good ? "good" : "BAD "}  ${words}`)
    return findings.every(({ good }) => good) ? 0 : 1
  },
}

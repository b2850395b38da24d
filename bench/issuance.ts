import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { openDatabase, startPostgres } from "@jatidiri/database"
import { demoOrganisation, initKeys } from "@jatidiri/keys"
import { keyPassphrase } from "./issuance/house.ts"
import type {
  BareAnswer,
  BareQuestion,
  ClientAnswer,
  ClientQuestion,
  ServerAnswer,
  ServerQuestion,
} from "./issuance/messages.ts"
import { startPeer } from "./issuance/processes.ts"
import type { BenchLine } from "./main.ts"

const atOnce = 16
const warmUpFlows = 300
const measuredFlows = 2000
const bareFlows = 2000

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

/** The database as it runs for real: it must not have been told to lie about what is on disk. */
const demandDurable = async (url: string): Promise<void> => {
  const database = openDatabase({ url, maxConnections: 1 })
  for (const setting of ["fsync", "synchronous_commit", "full_page_writes"]) {
    const [row] = await database.raw<Record<string, string>>(`show ${setting}`)
    if (row?.[setting] !== "on") throw new Error(`${setting} is not on: the figures would not count`)
  }
  await database.close()
}

/**
 * What the machine could do if only the work that nobody can leave out were done, in as many processes and with as many
 * at once: per issuance 2 signatures and 5 verifications of the office (three DPoP proofs, two key proofs), 5 commits
 * (token; intent and result of each credential) and 5 signatures of the wallet. The office's and the wallet's part run
 * side by side, as in the real run; the slower one is the limit.
 */
const measureLimit = async (databaseUrl: string) => {
  const office = startPeer<BareQuestion, BareAnswer>("bare.ts")
  const wallet = startPeer<BareQuestion, BareAnswer>("bare.ts")
  try {
    const rates = await office.ask({ asked: "rates", milliseconds: 500 })
    await office.ask({ asked: "office", databaseUrl, flows: 300, atOnce })
    const done = await Promise.all([
      office.ask({ asked: "office", databaseUrl, flows: bareFlows, atOnce }),
      wallet.ask({ asked: "wallet", flows: bareFlows }),
    ])
    return { flows: bareFlows / Math.max(...done.map(({ seconds }) => seconds)), rates }
  } finally {
    await Promise.all([office.end(), wallet.end()])
  }
}

const measureFlows = async (databaseUrl: string, keyFolder: string) => {
  const server = startPeer<ServerQuestion, ServerAnswer>("server.ts")
  const client = startPeer<ClientQuestion, ClientAnswer>("client.ts")
  try {
    const { baseUrl, port, anchors } = await server.ask({ asked: "start", databaseUrl, keyFolder })
    const flows = async (count: number) => {
      const { thumbprints } = await client.ask({ asked: "keys", flows: count })
      const { offers } = await server.ask({ asked: "offers", thumbprints })
      const before = await server.ask({ asked: "processor" })
      const done = await client.ask({ asked: "flows", port, baseUrl, anchors, offers, atOnce })
      const after = await server.ask({ asked: "processor" })
      return { ...done, serverMilliseconds: after.milliseconds - before.milliseconds }
    }
    await flows(warmUpFlows)
    const done = await flows(measuredFlows)
    await server.ask({ asked: "stop" })
    return done
  } finally {
    await Promise.all([server.end(), client.end()])
  }
}

/**
 * Whole issuances a second: pre-authorized code with transaction code and DPoP, and KTP in both formats with a fresh
 * nonce each, over HTTP, from another process, every answer checked, into a durable database.
 */
export const run = async (): Promise<BenchLine> => {
  const folder = mkdtempSync(join(tmpdir(), "jatidiri-bench-"))
  chmodSync(folder, 0o755)
  const postgres = await startPostgres({ folder: join(folder, "postgres") })
  try {
    await demandDurable(postgres.url)
    const keyFolder = join(folder, "keys")
    const subject = { organisation: demoOrganisation, country: "ID", issuerUrl: "http://127.0.0.1" }
    await initKeys({ folder: keyFolder, subject, passphrase: keyPassphrase, now: new Date() })
    const limit = await measureLimit(postgres.url)
    const done = await measureFlows(postgres.url, keyFolder)
    const { milliseconds, seconds, verified } = done
    const sorted = [...milliseconds].sort((a, b) => a - b)
    const value = sorted.length / seconds
    return {
      bench: "issuance",
      value: Math.round(value),
      unit: "issuances/s",
      limit: Math.round(limit.flows),
      ratio: Number((value / limit.flows).toFixed(3)),
      p50Milliseconds: Math.round(percentile(sorted, 0.5)),
      p99Milliseconds: Math.round(percentile(sorted, 0.99)),
      atOnce,
      issuances: sorted.length,
      credentials: 2 * sorted.length,
      signaturesChecked: 2 * verified,
      serverProcessorMillisecondsEach: Number((done.serverMilliseconds / sorted.length).toFixed(2)),
      clientProcessorMillisecondsEach: Number((done.processorMilliseconds / sorted.length).toFixed(2)),
      rawSignsPerSecondPerCore: Math.round(limit.rates.signs),
      rawVerifiesPerSecondPerCore: Math.round(limit.rates.verifies),
    }
  } finally {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

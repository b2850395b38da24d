import type { BareAnswer, BareQuestion, ClientAnswer, ClientQuestion } from "./issuance/messages.ts"
import { type BenchLine, lineOfFlows } from "./rig/line.ts"
import type { ServerAnswer, ServerQuestion } from "./rig/messages.ts"
import { startPeer } from "./rig/processes.ts"
import { withRig } from "./rig/with-rig.ts"

const atOnce = 16
const warmUpFlows = 300
const measuredFlows = 2000
const bareFlows = 2000

/**
 * What the machine could do if only the work that nobody can leave out were done, in as many processes and with as many
 * at once: per issuance 2 signatures and 5 verifications of the office (three DPoP proofs, two key proofs), 5 commits
 * (token; intent and result of each credential) and 5 signatures of the wallet. The office's and the wallet's part run
 * side by side, as in the real run; the slower one is the limit.
 */
const measureLimit = async (databaseUrl: string) => {
  const office = startPeer<BareQuestion, BareAnswer>("issuance/bare.ts")
  const wallet = startPeer<BareQuestion, BareAnswer>("issuance/bare.ts")
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
  const server = startPeer<ServerQuestion, ServerAnswer>("issuance/server.ts")
  const client = startPeer<ClientQuestion, ClientAnswer>("issuance/client.ts")
  try {
    const { place } = await server.ask({ asked: "start", databaseUrl, keyFolder })
    const flows = async (count: number) => {
      const { thumbprints } = await client.ask({ asked: "keys", flows: count })
      const { offers } = await server.ask({ asked: "offers", thumbprints })
      const before = await server.ask({ asked: "processor" })
      const done = await client.ask({ asked: "flows", place, offers, atOnce })
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
export const run = (): Promise<BenchLine> =>
  withRig(async ({ databaseUrl, keyFolder }) => {
    const limit = await measureLimit(databaseUrl)
    const done = await measureFlows(databaseUrl, keyFolder)
    return {
      ...lineOfFlows("issuance", "issuances/s", done, limit.flows),
      atOnce,
      credentials: 2 * done.milliseconds.length,
      signaturesChecked: 2 * done.verified,
      rawSignsPerSecondPerCore: Math.round(limit.rates.signs),
      rawVerifiesPerSecondPerCore: Math.round(limit.rates.verifies),
    }
  })

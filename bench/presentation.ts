import type { BareAnswer, BareQuestion, ClientAnswer, ClientQuestion, Place } from "./presentation/messages.ts"
import { type BenchLine, lineOfFlows } from "./rig/line.ts"
import type { ServerAnswer, ServerQuestion } from "./rig/messages.ts"
import { startPeer } from "./rig/processes.ts"
import { withRig } from "./rig/with-rig.ts"

const atOnce = 16
const warmUp = 500
const measured = 2000
const bareFlows = 2000

/**
 * What the machine could do if only the work that nobody can leave out were done, in as many processes and with as many
 * at once: per presentation the office makes a key for the session, signs the request, agrees on the answer's key,
 * verifies issuer and holder, and commits twice (question, answer); the wallet verifies request and registration, makes
 * a key, agrees and signs. Both run side by side, as in the real run; the slower one is the limit.
 */
const measureLimit = async (databaseUrl: string): Promise<number> => {
  const office = startPeer<BareQuestion, BareAnswer>("presentation/bare.ts")
  const wallet = startPeer<BareQuestion, BareAnswer>("presentation/bare.ts")
  await office.ask({ asked: "office", databaseUrl, flows: 300, atOnce })
  const done = await Promise.all([
    office.ask({ asked: "office", databaseUrl, flows: bareFlows, atOnce }),
    wallet.ask({ asked: "wallet", flows: bareFlows, atOnce }),
  ])
  await Promise.all([office.end(), wallet.end()])
  return bareFlows / Math.max(...done.map(({ seconds }) => seconds))
}

const measurePresentations = async (databaseUrl: string, keyFolder: string) => {
  const server = startPeer<ServerQuestion, ServerAnswer<Place>>("presentation/server.ts")
  const client = startPeer<ClientQuestion, ClientAnswer>("presentation/client.ts")
  const { place } = await server.ask({ asked: "start", databaseUrl, keyFolder })
  const present = async (count: number) => {
    const { thumbprints } = await client.ask({ asked: "keys", count })
    const { offers } = await server.ask({ asked: "offers", thumbprints })
    await client.ask({ asked: "collect", place, offers, atOnce })
    const before = await server.ask({ asked: "processor" })
    const done = await client.ask({ asked: "present", place, atOnce })
    const after = await server.ask({ asked: "processor" })
    return { ...done, serverMilliseconds: after.milliseconds - before.milliseconds }
  }
  await present(warmUp)
  const done = await present(measured)
  await server.ask({ asked: "stop" })
  await Promise.all([server.end(), client.end()])
  return done
}

/**
 * Whole presentations a second: a desk asks for name, photo and age, the wallet fetches and verifies the signed request,
 * answers with a KTP issued before (each KTP is shown once) by `direct_post.jwt`, and the desk reads the verdict; over
 * HTTP, from another process, every verdict looked at, into a durable database.
 */
export const run = (): Promise<BenchLine> =>
  withRig(async ({ databaseUrl, keyFolder }) => {
    const limit = await measureLimit(databaseUrl)
    const done = await measurePresentations(databaseUrl, keyFolder)
    return { ...lineOfFlows("presentation", "presentations/s", done, limit), atOnce }
  })

import { createECDH, generateKeyPairSync, randomBytes, sign, verify } from "node:crypto"
import { openDatabase, statement } from "@jatidiri/database"
import { answerEach } from "../rig/processes.ts"
import type { BareAnswer, BareQuestion } from "./messages.ts"

/** What one presentation cannot do without; see `presentation.ts` for where each comes from. */
const office = { keys: 1, agreements: 1, signs: 1, verifies: 2, commits: 2 }
const wallet = { keys: 1, agreements: 1, signs: 1, verifies: 2 }

const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
const text = randomBytes(400)
const signature = sign("sha256", text, { key: privateKey, dsaEncoding: "ieee-p1363" })
const peer = createECDH("prime256v1")
peer.generateKeys()
const peerKey = peer.getPublicKey()

const times = (count: number, once: () => unknown): void => {
  for (let nth = 0; nth < count; nth++) once()
}

const workOnce = (work: typeof wallet): void => {
  const own = createECDH("prime256v1")
  times(work.keys, () => own.generateKeys())
  times(work.agreements, () => own.computeSecret(peerKey))
  times(work.signs, () => sign("sha256", text, { key: privateKey, dsaEncoding: "ieee-p1363" }))
  times(work.verifies, () => verify("sha256", text, { key: publicKey, dsaEncoding: "ieee-p1363" }, signature))
}

const commitOne = statement("bench.commit-one", "insert into bare (said) values ($1)")

const inParallel = async (flows: number, atOnce: number, once: () => Promise<void> | void): Promise<number> => {
  let left = flows
  const began = performance.now()
  const worker = async (): Promise<void> => {
    while (left-- > 0) await once()
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return (performance.now() - began) / 1000
}

const officeSeconds = async (question: Extract<BareQuestion, { asked: "office" }>): Promise<number> => {
  const database = openDatabase({ url: question.databaseUrl, maxConnections: question.atOnce })
  await database.raw("create table if not exists bare (nr bigint generated always as identity primary key, said bytea)")
  const seconds = await inParallel(question.flows, question.atOnce, async () => {
    workOnce(office)
    for (let nth = 0; nth < office.commits; nth++) await database.run(commitOne, signature)
  })
  await database.close()
  return seconds
}

answerEach<BareQuestion, BareAnswer>(async (question) => ({
  asked: question.asked,
  seconds:
    question.asked === "office"
      ? await officeSeconds(question)
      : await inParallel(question.flows, question.atOnce, () => workOnce(wallet)),
}))

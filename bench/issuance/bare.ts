import { generateKeyPairSync, randomBytes, sign, verify } from "node:crypto"
import { openDatabase, statement } from "@jatidiri/database"
import { answerEach } from "../rig/processes.ts"
import type { BareAnswer, BareQuestion } from "./messages.ts"

/** What one issuance cannot do without; see `issuance.ts` for where each comes from. */
const officeSigns = 2
const officeVerifies = 5
const officeCommits = 5
const walletSigns = 5

const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
const text = randomBytes(400)
const signature = sign("sha256", text, { key: privateKey, dsaEncoding: "ieee-p1363" })
const signOne = () => sign("sha256", text, { key: privateKey, dsaEncoding: "ieee-p1363" })
const verifyOne = () => verify("sha256", text, { key: publicKey, dsaEncoding: "ieee-p1363" }, signature)

const commitOne = statement("bench.commit-one", "insert into bare (said) values ($1)")

const office = async ({ databaseUrl, flows, atOnce }: Extract<BareQuestion, { asked: "office" }>): Promise<number> => {
  const database = openDatabase({ url: databaseUrl, maxConnections: atOnce })
  await database.raw("create table if not exists bare (nr bigint generated always as identity primary key, said bytea)")
  let left = flows
  const began = performance.now()
  const worker = async (): Promise<void> => {
    while (left-- > 0) {
      for (let nth = 0; nth < officeSigns; nth++) signOne()
      for (let nth = 0; nth < officeVerifies; nth++) verifyOne()
      for (let nth = 0; nth < officeCommits; nth++) await database.run(commitOne, signature)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  const seconds = (performance.now() - began) / 1000
  await database.close()
  return seconds
}

const wallet = (flows: number): number => {
  const began = performance.now()
  for (let nth = 0; nth < flows * walletSigns; nth++) signOne()
  return (performance.now() - began) / 1000
}

const rate = (milliseconds: number, once: () => unknown): number => {
  const began = performance.now()
  let done = 0
  while (performance.now() - began < milliseconds) {
    for (let nth = 0; nth < 50; nth++) once()
    done += 50
  }
  return (done * 1000) / (performance.now() - began)
}

answerEach<BareQuestion, BareAnswer>(async (question) => {
  if (question.asked === "office") return { asked: "office", seconds: await office(question) }
  if (question.asked === "wallet") return { asked: "wallet", seconds: wallet(question.flows) }
  return {
    asked: "rates",
    signs: rate(question.milliseconds, signOne),
    verifies: rate(question.milliseconds, verifyOne),
  }
})

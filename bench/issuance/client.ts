import {
  makeTrust,
  parseCertificates,
  parseIssuerSigned,
  parseSdJwt,
  type Trust,
  verifyIssuerSigned,
  verifySdJwt,
} from "@jatidiri/credentials"
import { parseBase64url } from "@jatidiri/kernel"
import { nodeCrypto } from "@jatidiri/keys"
import { Pool } from "undici"
import { answerEach, processorMilliseconds } from "../rig/processes.ts"
import type { ClientAnswer, ClientQuestion } from "./messages.ts"

import { type Collected, collect, makeWallet, type Wallet } from "./wallet.ts"

/** Every credential's shape is read; of each so many, the signatures too. */
const verifyEach = 50

const wallets: Wallet[] = []

const trustOf = (anchors: readonly string[]): Trust => {
  const parsed = parseCertificates(anchors)
  if (!parsed.ok) throw new Error("the anchors cannot be read")
  return makeTrust(nodeCrypto.verify, parsed.value)
}

const checkShape = ({ sdJwt, mdoc }: Collected): void => {
  const read = parseSdJwt(sdJwt)
  if (!read.ok || read.value.disclosures.length < 20) throw new Error("this is not a KTP as SD-JWT")
  const signed = parseIssuerSigned(parseBase64url(mdoc) ?? new Uint8Array())
  if (!signed.ok || signed.value.securityObject.docType !== "id.jatidiri.ktp.1")
    throw new Error("this is not a KTP as mdoc")
}

const checkSignatures = async ({ sdJwt, mdoc }: Collected, wallet: Wallet, trust: Trust): Promise<void> => {
  const nowSeconds = Math.floor(Date.now() / 1000)
  const { digest, verify } = nodeCrypto
  const first = await verifySdJwt({ digest, verify, trust }, { sdJwt, nowSeconds })
  if (!first.ok) throw new Error(`the SD-JWT does not hold: ${first.refusal.code}`)
  if (first.value.holderKey.x !== wallet.holders[0].key.x) throw new Error("the SD-JWT is bound to another key")
  const issuerSigned = parseBase64url(mdoc) ?? new Uint8Array()
  const second = await verifyIssuerSigned({ digest, verify, trust }, { issuerSigned, nowSeconds })
  if (!second.ok) throw new Error(`the mdoc does not hold: ${second.refusal.code}`)
  if (second.value.deviceKey.x !== wallet.holders[1].key.x) throw new Error("the mdoc is bound to another key")
}

const runFlows = async (question: Extract<ClientQuestion, { asked: "flows" }>): Promise<ClientAnswer> => {
  const { port, baseUrl, anchors } = question.place
  const trust = trustOf(anchors)
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections: question.atOnce, pipelining: 1 })
  const office = { pool, baseUrl }
  const milliseconds: number[] = []
  let next = 0
  let verified = 0
  const worker = async (): Promise<void> => {
    for (let nth = next++; nth < question.offers.length; nth = next++) {
      const [wallet, offer] = [wallets.shift(), question.offers[nth]]
      if (wallet === undefined || offer === undefined) throw new Error("fewer wallets than offers")
      const began = performance.now()
      const collected = await collect(office, wallet, offer)
      milliseconds.push(performance.now() - began)
      checkShape(collected)
      if (nth % verifyEach === 0) {
        await checkSignatures(collected, wallet, trust)
        verified += 1
      }
    }
  }
  const [began, busy] = [performance.now(), processorMilliseconds()]
  await Promise.all(Array.from({ length: question.atOnce }, worker))
  const seconds = (performance.now() - began) / 1000
  await pool.close()
  return { asked: "flows", milliseconds, seconds, processorMilliseconds: processorMilliseconds() - busy, verified }
}

answerEach<ClientQuestion, ClientAnswer>(async (question) => {
  if (question.asked === "flows") return runFlows(question)
  for (let nth = 0; nth < question.flows; nth++) wallets.push(makeWallet())
  return { asked: "keys", thumbprints: wallets.slice(-question.flows).map(({ thumbprint }) => thumbprint) }
})

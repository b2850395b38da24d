import { randomUUID } from "node:crypto"
import { makeTrust, parseCertificates, type Trust } from "@jatidiri/credentials"
import { nodeCrypto } from "@jatidiri/keys"
import { Pool } from "undici"
import { collect, makeWallet, type Wallet } from "../issuance/wallet.ts"
import { answerEach, processorMilliseconds } from "../rig/processes.ts"
import type { ClientAnswer, ClientQuestion, Place } from "./messages.ts"
import { answerLink, type Ktp, must, send } from "./wallet.ts"

let wallets: Wallet[] = []
let held: Ktp[] = []

const openPool = (place: Place, atOnce: number): Pool =>
  new Pool(`http://127.0.0.1:${place.port}`, { connections: atOnce, pipelining: 1 })

const forEach = async <Item>(items: readonly Item[], atOnce: number, work: (item: Item) => Promise<void>) => {
  const rest = items[Symbol.iterator]()
  const worker = async (): Promise<void> => {
    for (const item of rest) await work(item)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

const collectAll = async ({ place, offers, atOnce }: Extract<ClientQuestion, { asked: "collect" }>) => {
  const pool = openPool(place, atOnce)
  const pairs = offers.flatMap((offer, nth) => {
    const wallet = wallets[nth]
    return wallet === undefined ? [] : [{ offer, wallet }]
  })
  held = []
  await forEach(pairs, atOnce, async ({ offer, wallet }) => {
    const { sdJwt } = await collect({ pool, baseUrl: place.baseUrl }, wallet, offer)
    held.push({ sdJwt, holder: wallet.holders[0] })
  })
  await pool.close()
  return { asked: "collect", collected: held.length } as const
}

type Session = { readonly sessionId: string; readonly link: string }
type View = {
  readonly state: string
  readonly verdict?: { readonly result: string; readonly claims: readonly unknown[] }
}

/** The bank's desk asks, the wallet answers, the desk reads the verdict. */
const presentOne = async (pool: Pool, place: Place, ktp: Ktp, trust: Trust): Promise<void> => {
  const headers = { cookie: place.cookie, "x-jatidiri": "1", "content-type": "application/json" }
  const body = JSON.stringify({ commandId: randomUUID(), purposeId: place.purposeId, sameDevice: false })
  const path = "/api/verification/sessions"
  const session = JSON.parse(await send(pool, { path, method: "POST", body, headers })) as Session
  await answerLink(pool, session.link, ktp, trust)
  const text = await send(pool, {
    path: `${path}/${session.sessionId}`,
    method: "GET",
    headers: { cookie: place.cookie },
  })
  const { verdict } = JSON.parse(text) as View
  if (verdict?.result !== "accept" || verdict.claims.length !== 3) throw new Error("the verdict is not a plain yes")
}

const presentAll = async ({ place, atOnce }: Extract<ClientQuestion, { asked: "present" }>): Promise<ClientAnswer> => {
  const trust = makeTrust(nodeCrypto.verify, must(parseCertificates(place.anchors)))
  const pool = openPool(place, atOnce)
  const milliseconds: number[] = []
  const [began, busy] = [performance.now(), processorMilliseconds()]
  await forEach(held, atOnce, async (ktp) => {
    const from = performance.now()
    await presentOne(pool, place, ktp, trust)
    milliseconds.push(performance.now() - from)
  })
  const seconds = (performance.now() - began) / 1000
  await pool.close()
  return { asked: "present", milliseconds, seconds, processorMilliseconds: processorMilliseconds() - busy }
}

answerEach<ClientQuestion, ClientAnswer>(async (question) => {
  if (question.asked === "collect") return collectAll(question)
  if (question.asked === "present") return presentAll(question)
  wallets = Array.from({ length: question.count }, makeWallet)
  return { asked: "keys", thumbprints: wallets.map(({ thumbprint }) => thumbprint) }
})

import { randomUUID } from "node:crypto"
import {
  activationPaths,
  type RedemptionReply,
  type RequestReply,
  type RequestStatusReply,
} from "@jatidiri/activation/contract"
import { makeRedemption, makeRequest, parseTableMessage, parseVoucher } from "@jatidiri/field"
import { preAuthorizedCodeGrant } from "@jatidiri/openid4vc"
import { Agent, request as ask } from "undici"
import { collect, type Line, makeWallet } from "../issuance/wallet.ts"
import type { Invited } from "./round-of-all.ts"

const seconds = () => Math.floor(Date.now() / 1000)
const json = { "content-type": "application/json" }

/** A phone with a foreign wallet, which takes up to five seconds of silence for a dead line. */
const silence = { headersTimeout: 5000, bodyTimeout: 5000, connectTimeout: 5000 }

export const openPhoneLine = (origin: string) => {
  const agent = new Agent({ ...silence, keepAliveTimeout: 1000 })
  const line: Line = {
    request: ({ path, method, headers, body }) =>
      ask(`${origin}${path}`, {
        method,
        headers,
        dispatcher: agent,
        ...(method === "GET" ? {} : { body: body ?? "" }),
      }),
  }
  return { line, close: () => agent.destroy() }
}

/** What the officer's screen gave the resident. */
export type Told = { readonly txCode: string; readonly voucher: string; readonly mandate: string }

export const toldBy = ({ txCode, handover }: { readonly txCode: string; readonly handover: string }): Told => {
  const read = parseTableMessage(new TextEncoder().encode(handover))
  if (!read.ok || read.value.kind !== "handover") throw new Error("the film is no handover")
  return { txCode, voucher: read.value.voucher, mandate: read.value.mandate }
}

export const makeResident = async ({ residentId, nik }: Invited) => {
  const wallet = makeWallet()
  const device = { platform: "Android 9", browser: "Chromium 74", class: "full" }
  const cnf = { jwk: wallet.device.key }
  const request = await makeRequest({ jti: randomUUID(), nik, cnf, iat: seconds() - 5, device }, wallet.device.sign)
  return { residentId, nik, wallet, request }
}

export type Resident = Awaited<ReturnType<typeof makeResident>>

const call = async <Reply>(line: Line, path: string, body?: unknown): Promise<Reply> => {
  const sent =
    body === undefined ? { method: "GET", headers: {} } : { method: "POST", headers: json, body: JSON.stringify(body) }
  const reply = await line.request({ path, ...sent } as Parameters<Line["request"]>[0]) // one of the two methods
  const text = await reply.body.text()
  if (reply.statusCode !== 200) throw new Error(`${path.split("/").at(-1)} answered ${reply.statusCode}: ${text}`)
  return JSON.parse(text) as Reply // the caller names the shape of the contract
}

/** Asks the office what the officer said, as a phone with a network does before any film. */
export const askOffice = async (line: Line, { request }: Resident, txCode: string): Promise<Told | undefined> => {
  const { requestId } = await call<RequestReply>(line, activationPaths.requests, { request })
  const path = activationPaths.request.replace(":requestId", requestId)
  const { voucher, mandate } = await call<RequestStatusReply>(line, path)
  return voucher === undefined || mandate === undefined ? undefined : { txCode, voucher, mandate }
}

/** From the officer's yes to both documents; throws wherever the line or the office fails, and may begin anew. */
export const redeem = async (line: Line, origin: string, { wallet, request }: Resident, told: Told): Promise<void> => {
  const voucher = parseVoucher(told.voucher)
  if (!voucher.ok) throw new Error("the voucher cannot be read")
  const proof = await makeRedemption(
    { jti: randomUUID(), voucher: voucher.value.payload.jti, aud: origin, iat: seconds() },
    { sign: wallet.device.sign, kid: wallet.thumbprint },
  )
  const body = { voucher: told.voucher, request, mandate: told.mandate, proof }
  const { credentialOffer } = await call<RedemptionReply>(line, activationPaths.redemptions, body)
  const grants = Reflect.get(credentialOffer, "grants") as Record<string, Record<string, string>>
  const code = grants[preAuthorizedCodeGrant]?.["pre-authorized_code"] ?? ""
  await collect({ pool: line, baseUrl: origin }, wallet, { code, txCode: told.txCode })
}

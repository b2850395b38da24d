import { randomUUID } from "node:crypto"
import { activationPaths } from "@jatidiri/activation/contract"
import { makeBindingEnd, makeRedemption, makeRequest } from "@jatidiri/field"
import { type CredentialOffer, preAuthorizedCodeGrant } from "@jatidiri/openid4vc"
import { type Collected, collect, makeWallet } from "../../../bench/issuance/wallet.ts"
import { approve, type Desk, seconds } from "./desk.ts"
import type { Recorder } from "./recorder.ts"
import { post, type Reply, type Town } from "./town.ts"

/** A phone that asks in a resident's name. */
export const ask = async (nik: string) => {
  const wallet = makeWallet()
  const device = { platform: "Android 8", browser: "Chrome 70", class: "webcrypto" }
  const request = await makeRequest(
    { jti: randomUUID(), nik, cnf: { jwk: wallet.device.key }, iat: seconds(), device },
    wallet.device.sign,
  )
  return { nik, wallet, request }
}

/** A phone that holds the officer's yes; nothing of it was sent to the office yet. */
export const vouchedPhone = async (desk: Desk, nik: string) => {
  const phone = await ask(nik)
  return { ...phone, yes: await approve(desk, phone.request, phone.wallet.thumbprint) }
}
export type VouchedPhone = Awaited<ReturnType<typeof vouchedPhone>>

/** The phone's key says that it still has it; each proof counts once. */
export const redemptionOf = async (origin: string, { wallet, request, yes }: VouchedPhone) => ({
  voucher: yes.voucher,
  request,
  mandate: yes.mandate,
  proof: await makeRedemption(
    { jti: randomUUID(), voucher: yes.jti, aud: origin, iat: seconds() },
    { sign: wallet.device.sign, kid: wallet.thumbprint },
  ),
})

const headers = { "content-type": "application/json" }

/** From the officer's yes to both KTP, as the wallet does it, over a line that remembers. */
export const collectAll = async (line: Recorder, origin: string, phone: VouchedPhone): Promise<Collected> => {
  const body = JSON.stringify(await redemptionOf(origin, phone))
  const reply = await line.request({ path: activationPaths.redemptions, method: "POST", body, headers })
  const text = await reply.body.text()
  if (reply.statusCode !== 200) throw new Error(`not redeemed: ${reply.statusCode} ${text}`)
  const { credentialOffer } = JSON.parse(text) as { credentialOffer: CredentialOffer }
  const code = credentialOffer.grants?.[preAuthorizedCodeGrant]?.["pre-authorized_code"] ?? ""
  return collect({ pool: line, baseUrl: origin }, phone.wallet, { code, txCode: phone.yes.txCode })
}

/** The resident blocks his own documents. */
export const endBinding = async (town: Town, { wallet }: VouchedPhone): Promise<Reply> => {
  const end = { jti: randomUUID(), aud: town.origin, iat: seconds(), reason: "lost" } as const
  const proof = await makeBindingEnd(end, { sign: wallet.device.sign, kid: wallet.thumbprint })
  return post(town, activationPaths.bindingEnd, { proof })
}

import { randomInt, randomUUID } from "node:crypto"
import {
  hashCompact,
  hashTxCode,
  headAfter,
  journalStart,
  type Mandate,
  makeDeviceProof,
  makeVoucher,
  nextLink,
  parseMandate,
} from "@jatidiri/field"
import { nodeCrypto } from "@jatidiri/keys"
import { officerPaths } from "@jatidiri/officers/contract"
import { makeAuthenticator } from "@jatidiri/testing"
import { makeWallet, type Wallet } from "../../../bench/issuance/wallet.ts"
import { demoOfficers } from "../src/demo/town.ts"
import { bodyOf, type Called, cookieOf, post } from "./town.ts"

const { digest } = nodeCrypto
export const seconds = (): number => Math.floor(Date.now() / 1000)

/** By his place in the demo's list: at the counter, in the field, the head of office. */
export const signIn = async (town: Called, which = 0): Promise<string> => {
  const { officerId } = demoOfficers[which] ?? {}
  const { ticket } = bodyOf<{ ticket: string }>(await post(town, `/demo/enrolments/${officerId}`, {}))
  type Options = { readonly options: { readonly challenge: string; readonly user: { readonly id: string } } }
  const { options } = bodyOf<Options>(await post(town, officerPaths.enrolmentOptions, { ticket }))
  const passkey = makeAuthenticator({ origin: town.origin, relyingPartyId: "localhost" })
  return cookieOf(await post(town, officerPaths.enrolments, { ticket, response: passkey.create(options) }))
}

/** An officer of the demo town, signed in, on a device under a mandate. */
export type Desk = {
  readonly cookie: string
  readonly device: Wallet
  readonly mandate: string
  readonly terms: Mandate
  head: { seq: number; hash: string }
}

export const openDesk = async (town: Called, way: { readonly cookie?: string; readonly round?: string } = {}) => {
  const { cookie = await signIn(town), round } = way
  const device = makeWallet()
  const proof = await makeDeviceProof(
    { jti: randomUUID(), aud: town.origin, iat: seconds() },
    { sign: device.device.sign, kid: device.thumbprint },
  )
  const asked = {
    commandId: randomUUID(),
    deviceKey: device.device.key,
    proof,
    ...(round === undefined ? {} : { round }),
  }
  const { mandate } = bodyOf<{ mandate: string }>(await post(town, officerPaths.mandates, asked, cookie))
  const parsed = parseMandate(mandate)
  if (!parsed.ok) throw new Error(parsed.refusal.code)
  const desk: Desk = { cookie, device, mandate, terms: parsed.value.payload, head: { ...journalStart } }
  return desk
}

/** The officer's yes to a request, and the six digits that he reads aloud. */
export const approve = async (desk: Desk, request: string, keyThumbprint: string) => {
  const jti = randomUUID()
  const txCode = String(randomInt(1_000_000)).padStart(6, "0")
  const { jti: mandate, place } = desk.terms
  const link = nextLink(desk.head)
  const voucher = await makeVoucher(
    {
      ...{ jti, iss: desk.device.thumbprint, mandate, place, iat: seconds(), ...link },
      ...{ request_hash: await hashCompact(request, digest), key_thumbprint: keyThumbprint },
      evidence: { document: "ktp-el", face: "match", reader: "none" },
      tx_code_hash: await hashTxCode(jti, txCode, digest),
    },
    desk.device.device.sign,
  )
  desk.head = await headAfter(voucher, link.seq, digest)
  return { jti, voucher, txCode, mandate: desk.mandate }
}

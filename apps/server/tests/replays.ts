import { activationPaths } from "@jatidiri/activation/contract"
import { issuancePaths } from "@jatidiri/issuance/contract"
import { makeProof, parseNonceReply } from "@jatidiri/openid4vc"
import { dpopFor } from "../../../bench/issuance/wallet.ts"
import { seconds } from "./desk.ts"
import type { Trail } from "./interruption.ts"
import { type Exchange, sendAgain } from "./recorder.ts"
import type { VouchedPhone } from "./resident.ts"
import type { Reply, Town } from "./town.ts"

const tokenPath = "/oauth/token"
const spending: readonly string[] = [activationPaths.redemptions, tokenPath, issuancePaths.credential]

export const isSpending = ({ sent }: Exchange): boolean => spending.includes(sent.path)
export const isAnswered = ({ answer }: Exchange): boolean => answer?.status === 200

const freshProof = async (town: Town, { wallet }: VouchedPhone): Promise<string> => {
  const nonce = parseNonceReply((await town.send(issuancePaths.nonce, { method: "POST" })).text)
  if (!nonce.ok) throw new Error(nonce.refusal.code)
  const { key, sign } = wallet.holders[0]
  const proof = await makeProof({ key, audience: town.origin, nonce: nonce.value.c_nonce, now: seconds() }, sign)
  return JSON.stringify({ credential_configuration_id: "ktp-sd-jwt", proofs: { jwt: [proof] } })
}

/** A spent request again, the code or nonce in it with a fresh DPoP proof, and its DPoP proof with a fresh nonce. */
export const replay = async (town: Town, { phone }: Trail, { sent }: Exchange): Promise<Reply[]> => {
  const replies = [await sendAgain(town, sent)]
  if (sent.path === activationPaths.redemptions) return replies
  const token = sent.headers["authorization"]?.slice("DPoP ".length)
  const dpop = await dpopFor({ baseUrl: town.origin }, phone.wallet, sent.path, token)
  replies.push(await sendAgain(town, { ...sent, headers: { ...sent.headers, dpop } }))
  if (sent.path === issuancePaths.credential)
    replies.push(await sendAgain(town, { ...sent, body: await freshProof(town, phone) }))
  return replies
}

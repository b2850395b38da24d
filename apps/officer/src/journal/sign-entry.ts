import {
  type ActivationRequest,
  type Evidence,
  hashCompact,
  hashTxCode,
  makeVoucher,
  parseRequest,
  reasonNotToSign,
} from "@jatidiri/field"
import { keyThumbprint, seal, signWith, webCrypto } from "@jatidiri/web"
import { append, type Journal, type Link, linkOf } from "./chain.ts"
import { type ClockDoubt, findClockDoubt } from "./clock-doubt.ts"
import type { KeptCode } from "./desk-codes.ts"
import type { EntryRow } from "./device-stores.ts"
import { inJournalOrder } from "./one-by-one.ts"
import { signedUnder } from "./tally.ts"
import { drawTxCode } from "./tx-code.ts"

export type SignRefusal = Exclude<ReturnType<typeof reasonNotToSign>, undefined> | ClockDoubt | "unreadable"

/** What the officer has said yes to. */
export type Yes = {
  readonly request: string
  readonly regionCode: string
  readonly evidence: Evidence
  readonly now: number
}

const draw32 = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0

export type SignedVoucher = {
  readonly link: Link
  readonly compact: string
  readonly txCode: string
  readonly asked: ActivationRequest
  /** Activations under this mandate before this one. */
  readonly count: number
}

const signVoucher = async (journal: Journal, act: Yes, asked: ActivationRequest) => {
  const link = await linkOf(journal, act.now)
  const txCode = drawTxCode(draw32)
  const compact = await makeVoucher(
    {
      ...link,
      request_hash: await hashCompact(act.request, webCrypto.digest),
      key_thumbprint: await keyThumbprint(asked.cnf.jwk),
      evidence: act.evidence,
      place: journal.held.payload.place,
      tx_code_hash: await hashTxCode(link.jti, txCode, webCrypto.digest),
    },
    signWith(journal.keys.device.privateKey),
  )
  return { link, txCode, compact }
}

/** Signs within the mandate's bounds and keeps nothing yet. Only in the journal's order, and `append` must follow. */
export const signYes = async (
  journal: Journal,
  act: Yes,
): Promise<SignedVoucher | { readonly refusal: SignRefusal }> => {
  const doubt = await findClockDoubt(journal.stores, act.now)
  if (doubt !== undefined) return { refusal: doubt }
  const mandate = journal.held.payload
  const count = await signedUnder(journal.stores, mandate.jti)
  const refusal = reasonNotToSign(mandate, { power: "activate", now: act.now, count, regionCode: act.regionCode })
  if (refusal !== undefined) return { refusal }
  const request = parseRequest(act.request)
  if (!request.ok) return { refusal: "unreadable" }
  const asked = request.value.payload
  return { ...(await signVoucher(journal, act, asked)), asked, count }
}

export type Approval = { readonly row: EntryRow; readonly txCode: string }

/**
 * The officer's yes. The mandate's bounds are kept here first; the office judges them again. The code is kept in the same
 * write: nobody draws it a second time.
 */
export const approve = (
  journal: Journal,
  act: Yes & { readonly name: string },
): Promise<Approval | { readonly refusal: SignRefusal }> =>
  inJournalOrder(async () => {
    const signed = await signYes(journal, act)
    if ("refusal" in signed) return signed
    const { link, compact, txCode } = signed
    const kept: KeptCode = { name: act.name, txCode }
    const made = { link, compact, request: act.request, txCode: await seal(journal.keys.seal, kept) }
    return { row: await append(journal, { ...made, kind: "voucher" }), txCode }
  })

import {
  type Evidence,
  hashCompact,
  hashTxCode,
  headAfter,
  journalStart,
  makeJournalEntry,
  makeVoucher,
  nextLink,
  parseRequest,
  type RefusalReason,
  reasonNotToSign,
} from "@jatidiri/field"
import { keyThumbprint, seal, signWith, webCrypto } from "@jatidiri/web"
import type { DeviceKeys } from "../session/device.ts"
import type { DeviceStores, EntryRow, HeldMandate } from "./device-stores.ts"
import { makeOneByOne } from "./one-by-one.ts"
import { countSigned } from "./rows.ts"
import { drawTxCode } from "./tx-code.ts"

export type Journal = { readonly stores: DeviceStores; readonly keys: DeviceKeys; readonly held: HeldMandate }

export type SignRefusal = ReturnType<typeof reasonNotToSign> | "unreadable"

const draw32 = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0

const oneByOne = makeOneByOne("jatidiri-petugas-journal")

type Made = { readonly compact: string; readonly request: string; readonly kind: EntryRow["kind"] }

/** Writes entry and new head together: the chain on this device is whole after any kill. */
const append = async (journal: Journal, jti: string, at: number, seq: number, made: Made): Promise<EntryRow> => {
  const row: EntryRow = {
    jti,
    seq,
    kind: made.kind,
    state: "stored",
    at,
    mandate: journal.held.payload.jti,
    sealed: await seal(journal.keys.seal, { compact: made.compact, request: made.request }),
  }
  const head = await headAfter(made.compact, seq, webCrypto.digest)
  await journal.stores.change([
    { put: "entries", value: row },
    { put: "head", value: { name: "head", seq: head.seq, hash: head.hash } },
  ])
  return row
}

const linkOf = async (journal: Journal, now: number) => {
  const head = (await journal.stores.find("head", "head")) ?? journalStart
  return {
    jti: crypto.randomUUID(),
    iss: journal.keys.device.thumbprint,
    mandate: journal.held.payload.jti,
    iat: now,
    ...nextLink(head),
  }
}

export type Approval = { readonly row: EntryRow; readonly txCode: string }

/** The officer's yes. The mandate's bounds are kept here first; the office judges them again. */
export const approve = (
  journal: Journal,
  act: { readonly request: string; readonly regionCode: string; readonly evidence: Evidence; readonly now: number },
): Promise<Approval | { readonly refusal: SignRefusal }> =>
  oneByOne(async () => {
    const mandate = journal.held.payload
    const count = countSigned(await journal.stores.all("entries"), mandate.jti)
    const refusal = reasonNotToSign(mandate, { power: "activate", now: act.now, count, regionCode: act.regionCode })
    if (refusal !== undefined) return { refusal }
    const request = parseRequest(act.request)
    if (!request.ok) return { refusal: "unreadable" }
    const link = await linkOf(journal, act.now)
    const txCode = drawTxCode(draw32)
    const compact = await makeVoucher(
      {
        ...link,
        request_hash: await hashCompact(act.request, webCrypto.digest),
        key_thumbprint: await keyThumbprint(request.value.payload.cnf.jwk),
        evidence: act.evidence,
        place: mandate.place,
        tx_code_hash: await hashTxCode(link.jti, txCode, webCrypto.digest),
      },
      signWith(journal.keys.device.privateKey),
    )
    const made: Made = { compact, request: act.request, kind: "voucher" }
    return { row: await append(journal, link.jti, act.now, link.seq, made), txCode }
  })

/** The officer's no, with its coded reason. */
export const turnAway = (
  journal: Journal,
  act: { readonly request: string; readonly reason: RefusalReason; readonly now: number },
): Promise<EntryRow> =>
  oneByOne(async () => {
    const link = await linkOf(journal, act.now)
    const request_hash = await hashCompact(act.request, webCrypto.digest)
    const compact = await makeJournalEntry(
      { ...link, kind: "refusal", reason: act.reason, request_hash },
      signWith(journal.keys.device.privateKey),
    )
    return append(journal, link.jti, act.now, link.seq, { compact, request: act.request, kind: "refusal" })
  })

import type { PackedResident } from "@jatidiri/service-points/contract"
import { openSealed, seal } from "@jatidiri/web"
import { append, type Journal } from "../journal/chain.ts"
import type { EntryRow } from "../journal/device-stores.ts"
import { makeKeptReader } from "../journal/kept-reader.ts"
import { findMarked, markOf } from "../journal/marks.ts"
import { inJournalOrder } from "../journal/one-by-one.ts"
import { type SignRefusal, signYes, type Yes } from "../journal/sign-entry.ts"
import { issueBeside } from "./provisional.ts"

/** What is shown again whenever the resident's camera needs another look: sealed under the pack's key beside its entry. */
export type KeptHandover = {
  readonly name: string
  readonly txCode: string
  readonly voucher: string
  readonly provisional?: string | undefined
  /** The office will hold it until the register knows of the recording. */
  readonly awaited?: true | undefined
}

export type FieldApproval = { readonly row: EntryRow; readonly handover: KeptHandover }

/** The voucher that this request has already: after a kill, in another tab, or for a resident who came back. */
const findSigned = async (journal: Journal, packKey: CryptoKey, mark: string) => {
  const row = await findMarked(journal, mark)
  const handover = row?.handover && (await openSealed<KeptHandover>(packKey, row.handover))
  return row === undefined || handover === undefined ? undefined : { row, handover }
}

type Act = Yes & { readonly resident: PackedResident; readonly awaited?: true | undefined }

/** The same request is never signed twice here; entry, handover and the chain's head are written in one go. */
export const approveInField = (
  journal: Journal,
  packKey: CryptoKey,
  act: Act,
): Promise<FieldApproval | { readonly refusal: SignRefusal }> =>
  inJournalOrder(async () => {
    const mark = await markOf("voucher", act.request)
    const known = await findSigned(journal, packKey, mark)
    if (known !== undefined) return known
    const signed = await signYes(journal, act)
    if ("refusal" in signed) return signed
    const { link, compact, txCode } = signed
    const provisional = await issueBeside(journal, signed, act)
    const { resident, awaited } = act
    const handover: KeptHandover = { name: resident.name, txCode, voucher: compact, provisional, awaited }
    const sealed = await seal(packKey, handover)
    const row = await append(journal, { link, compact, request: act.request, mark, kind: "voucher", handover: sealed })
    return { row, handover }
  })

/** What this device has handed over under the pack that is open, the latest first. */
export const makeHandoverReader = (packKey: CryptoKey) => {
  const read = makeKeptReader<KeptHandover>(packKey, ({ handover }) => handover)
  return async (rows: readonly EntryRow[]): Promise<FieldApproval[]> =>
    (await read(rows)).map(({ row, kept }) => ({ row, handover: kept }))
}

import type { PackedResident } from "@jatidiri/service-points/contract"
import { openSealed, seal } from "@jatidiri/web"
import { append, type Journal } from "../journal/chain.ts"
import type { EntryContent, EntryRow } from "../journal/device-stores.ts"
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

const openRow = async (journal: Journal, packKey: CryptoKey, row: EntryRow) => {
  const content = row.sealed && (await openSealed<EntryContent>(journal.keys.seal, row.sealed))
  const handover = row.handover && (await openSealed<KeptHandover>(packKey, row.handover))
  return { request: content?.request, handover }
}

/** The voucher that this request has already: after a kill, in another tab, or for a resident who came back. */
const findSigned = async (journal: Journal, packKey: CryptoKey, request: string) => {
  for (const row of await journal.stores.all("entries")) {
    if (row.kind !== "voucher" || row.state === "refused" || row.handover === undefined) continue
    const opened = await openRow(journal, packKey, row)
    if (opened.request === request && opened.handover !== undefined) return { row, handover: opened.handover }
  }
  return undefined
}

type Act = Yes & { readonly resident: PackedResident; readonly awaited?: true | undefined }

/** The same request is never signed twice here; entry, handover and the chain's head are written in one go. */
export const approveInField = (
  journal: Journal,
  packKey: CryptoKey,
  act: Act,
): Promise<FieldApproval | { readonly refusal: SignRefusal }> =>
  inJournalOrder(async () => {
    const known = await findSigned(journal, packKey, act.request)
    if (known !== undefined) return known
    const signed = await signYes(journal, act)
    if ("refusal" in signed) return signed
    const { link, compact, txCode } = signed
    const provisional = await issueBeside(journal, signed, act)
    const { resident, awaited } = act
    const handover: KeptHandover = { name: resident.name, txCode, voucher: compact, provisional, awaited }
    const sealed = await seal(packKey, handover)
    const row = await append(journal, { link, compact, request: act.request, kind: "voucher", handover: sealed })
    return { row, handover }
  })

/** What this device has handed over under the pack that is open, the latest first. */
export const allHandovers = async (packKey: CryptoKey, rows: readonly EntryRow[]): Promise<FieldApproval[]> => {
  const found: FieldApproval[] = []
  for (const row of rows) {
    const handover = row.handover && (await openSealed<KeptHandover>(packKey, row.handover))
    if (handover !== undefined) found.push({ row, handover })
  }
  return found.sort((a, b) => b.row.seq - a.row.seq)
}

import type { Barrier, BlankReason, JournalEntry, Mandate } from "@jatidiri/field"
import { type DeviceKey, openStores, type PinLock, type Sealed, type Stores } from "@jatidiri/web"
import type { HeldPack, PackedNiks, PackedPart } from "../pack/shapes.ts"

/** An entry's way: signed here, under way, answered by the office. */
export type EntryState = "stored" | "sent" | "acknowledged" | "refused"

/** What is readable without the seal: enough for the sums on the screen, nothing about a resident. */
export type EntryRow = {
  readonly jti: string
  readonly seq: number
  readonly kind: "voucher" | JournalEntry["kind"]
  readonly state: EntryState
  readonly code?: string | undefined
  /** The office will take it from then on, in seconds. */
  readonly retryFrom?: number | undefined
  /** Seconds. */
  readonly at: number
  /** When this device heard it, in seconds. */
  readonly acknowledgedAt?: number | undefined
  /** Mandate it was signed under; its count is kept by it. */
  readonly mandate: string
  /** Of a barrier or a blank, which name nobody. */
  readonly reason?: Barrier | BlankReason | undefined
  readonly count?: number | undefined
  /** Of a withdrawal: the voucher that it takes back. */
  readonly voucher?: string | undefined
  /** The officer has gone on to the next resident: this voucher is not taken back any more, nor its code offered again. */
  readonly handedOver?: true | undefined
  /** The signed thing itself; gone a day after the office acknowledged it, or later with a film that nobody has taken. */
  readonly sealed?: Sealed | undefined
  /** What a resident without network takes from the screen, under the pack's key; gone with the pack, if not before. */
  readonly handover?: Sealed | undefined
  /** The code that the desk reads aloud, and to whom, under this device's key; gone with the signed thing. */
  readonly txCode?: Sealed | undefined
}

/** Sealed on the device until the office has acknowledged it. A barrier may be noted without anybody's request. */
export type EntryContent = { readonly compact: string; readonly request?: string | undefined }

export type HeldMandate = { readonly compact: string; readonly payload: Mandate }

/** How far the office's clock was ahead of this device's (`at`) when they last spoke, both in seconds. */
export type ClockNote = {
  readonly name: "office"
  readonly ahead: number
  readonly at: number
  /** The last entry of the chain at that moment: whatever clock signed it, the office has spoken since. */
  readonly seq?: number | undefined
}

type Shapes = {
  keys: { readonly name: "device" | "seal"; readonly device?: DeviceKey; readonly seal?: CryptoKey }
  /** The desk's as `current`, a round's as `round:<id>`, and each by its id, since entries travel with the mandate they were signed under. */
  mandates: { readonly name: string; readonly held: HeldMandate }
  /** `latest`: the latest time among the entries from number `from` on; heads of earlier versions say nothing of it. */
  head: {
    readonly name: "head"
    readonly seq: number
    readonly hash: string
    readonly latest?: { readonly at: number; readonly from: number } | undefined
  }
  entries: EntryRow
  /** From a request's hash to its entry. */
  marks: { readonly mark: string; readonly jti: string }
  /** Vouchers signed under a mandate and not refused. */
  tallies: { readonly mandate: string; readonly signed: number }
  clock: ClockNote
  pack: HeldPack
  /** `wrong`: how many PINs in a row, counted before they are tried. */
  pin: { readonly name: "pin"; readonly lock: PinLock; readonly wrong: number }
  parts: PackedPart
  niks: PackedNiks
}

export type DeviceStores = Stores<Shapes>

const withThePack = "erasing the pack: by button, six wrong PINs, or the end of the round"

/** One database a person: two officers on one tablet never share a key or a journal. */
export const openDeviceStores = (officerId: string): Promise<DeviceStores> =>
  openStores<Shapes>(`jatidiri-petugas-${officerId}`, 3, {
    keys: { keyPath: "name", clearedBy: "nothing but removing the site's data" },
    mandates: { keyPath: "name", clearedBy: "nothing: a dozen a year, without personal data" },
    head: { keyPath: "name", clearedBy: "nothing: the chain goes on for the life of the device key" },
    entries: {
      keyPath: "jti",
      clearedBy:
        "its content at the first start a day after the office acknowledged it, or with the pack while its film is not handed over; the sums stay",
    },
    marks: {
      keyPath: "mark",
      clearedBy: "the pack's erasing, and the going of an entry's content; made anew from what stays",
    },
    tallies: { keyPath: "mandate", clearedBy: "nothing: a dozen a year, without personal data" },
    clock: { keyPath: "name", clearedBy: "nothing: one note without personal data" },
    pack: { keyPath: "name", clearedBy: withThePack },
    pin: { keyPath: "name", clearedBy: withThePack },
    parts: { keyPath: "number", clearedBy: withThePack },
    niks: { keyPath: "number", clearedBy: withThePack },
  })

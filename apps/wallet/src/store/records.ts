import type { ConfigurationId } from "@jatidiri/issuance/contract"
import { type Change, openSealed, seal } from "@jatidiri/web"
import type { Journey } from "../domain/journey.ts"
import type { Sharing } from "../domain/sharing.ts"
import type { Standing } from "../domain/standing.ts"
import type { KeyRecord, SealedRecord, Shapes, WalletStores } from "./shapes.ts"

/** One copy of a document, as the office signed it. */
export type HeldDocument = {
  readonly id: string
  readonly configuration: ConfigurationId
  /** SD-JWT text, or the mdoc as base64url. */
  readonly credential: string
  /** Which key of this phone it is bound to. */
  readonly keyThumbprint: string
  /** How often it was shown: the least shown copy goes next, so that two banks cannot compare them. */
  readonly shown: number
  readonly receivedAt: number
}

/** What an officer handed over without network; it goes when the full KTP comes. */
export type KeptHandover = {
  /** The provisional KTP as the officer's device signed it, where there was one. */
  readonly provisional?: string
  /** False while this phone did not know the office's anchors. */
  readonly checked: boolean
  readonly receivedAt: number
}

export type Vault = { readonly stores: WalletStores; readonly vaultKey: CryptoKey }

type Prefix = "document:" | "sharing:"

const sealed = async (vault: Vault, id: string, value: unknown): Promise<Change<Shapes>> => ({
  put: "records",
  value: { id, sealed: await seal(vault.vaultKey, value) },
})

/** Records of one kind, oldest first; one that cannot be opened is left out, not guessed. */
const openAll = async <Value>(vault: Vault, prefix: Prefix): Promise<Value[]> => {
  const all: SealedRecord[] = await vault.stores.all("records")
  const opened = all
    .filter(({ id }) => id.startsWith(prefix))
    .map(({ sealed: box }) => openSealed<Value>(vault.vaultKey, box))
  return (await Promise.all(opened)).filter((value): value is Awaited<Value> & Value => value !== undefined)
}

/** Changes are made first (sealing takes time) and kept together, or not at all. */
export const journeyChange = (vault: Vault, journey: Journey) => sealed(vault, "journey", journey)
export const documentChange = (vault: Vault, document: HeldDocument) =>
  sealed(vault, `document:${document.id}`, document)
export const sharingChange = (vault: Vault, sharing: Sharing) => sealed(vault, `sharing:${sharing.id}`, sharing)

export const handoverChange = (vault: Vault, handover: KeptHandover) => sealed(vault, "handover", handover)
export const handoverGone: Change<Shapes> = { remove: "records", key: "handover" }

export const findHandover = async (vault: Vault): Promise<KeptHandover | undefined> => {
  const record = await vault.stores.find("records", "handover")
  return record && openSealed<KeptHandover>(vault.vaultKey, record.sealed)
}

/** What was said of the way to a KTP is no news of the KTP. */
export const standingGone: Change<Shapes> = { remove: "records", key: "standing" }
export const standingChange = (vault: Vault, standing: Standing) => sealed(vault, "standing", standing)

export const findStanding = async (vault: Vault): Promise<Standing | undefined> => {
  const record = await vault.stores.find("records", "standing")
  return record && openSealed<Standing>(vault.vaultKey, record.sealed)
}

export const findJourney = async (vault: Vault): Promise<Journey | undefined> => {
  const record = await vault.stores.find("records", "journey")
  return record && openSealed<Journey>(vault.vaultKey, record.sealed)
}

export const allDocuments = (vault: Vault): Promise<HeldDocument[]> => openAll<HeldDocument>(vault, "document:")

export const allSharings = async (vault: Vault): Promise<Sharing[]> =>
  (await openAll<Sharing>(vault, "sharing:")).sort((a, b) => b.at - a.at)

/** What the list said of a document says nothing of the next one, nor of the same one after it was out of force. */
export const statusGone: Change<Shapes> = { remove: "known", key: "status" }

/** The documents, a provisional one too, and every key but one named go; the history of sharings stays the resident's. */
export const documentsGone = async (vault: Vault, kept?: KeyRecord): Promise<readonly Change<Shapes>[]> => [
  { clear: "keys" },
  ...(kept === undefined ? [] : [{ put: "keys", value: kept } as const]),
  handoverGone,
  statusGone,
  ...(await allDocuments(vault)).map(({ id }): Change<Shapes> => ({ remove: "records", key: `document:${id}` })),
]

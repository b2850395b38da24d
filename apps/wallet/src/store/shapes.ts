import type { PublicJwk } from "@jatidiri/kernel"
import type { ClaimDescription } from "@jatidiri/openid4vc"
import { openStores, type PinLock, type Sealed, type StoreDeclarations, type Stores } from "@jatidiri/web"
import type { Attempts } from "../domain/pin.ts"

/** What opens the vault, and how often somebody tried in vain. */
export type PinRecord = PinLock & { readonly id: "pin"; readonly attempts: Attempts }

/** Signing keys: the phone's own, and one for every copy of a document. Private halves cannot be exported. */
export type KeyRecord = {
  readonly thumbprint: string
  readonly is: "device" | "copy"
  readonly privateKey: CryptoKey
  readonly publicJwk: PublicJwk
}

/** Everything personal, encrypted under the vault's key: `journey`, `handover`, `standing`, `booking`, `document:<id>`, `sharing:<id>`. */
export type SealedRecord = { readonly id: string; readonly sealed: Sealed }

/** What everybody may know: whom to trust, how the claims are called, when the status was last looked at. */
export type KnownRecord =
  | { readonly id: "trust"; readonly anchors: readonly string[]; readonly demo: boolean; readonly learntAt: number }
  | { readonly id: "labels"; readonly claims: readonly ClaimDescription[] }
  /** When the office said something of a request last, and up to when it was read; empty for never. */
  | { readonly id: "requests"; readonly said: string; readonly seen: string }
  | { readonly id: "status"; readonly state: "valid" | "revoked" | "suspended"; readonly checkedAt: number }

export type Shapes = { pin: PinRecord; keys: KeyRecord; records: SealedRecord; known: KnownRecord }
export type WalletStores = Stores<Shapes>

const declarations: StoreDeclarations<Shapes> = {
  pin: { keyPath: "id", clearedBy: "starting over" },
  keys: { keyPath: "thumbprint", clearedBy: "ending the digital KTP, or starting over" },
  records: {
    keyPath: "id",
    clearedBy: "handover by the full KTP, documents and standing by ending it, the history by starting over",
  },
  known: { keyPath: "id", clearedBy: "starting over" },
}

/** Throws where the browser forbids storage. */
export const openWalletStores = (): Promise<WalletStores> => openStores<Shapes>("jatidiri-dompet", 1, declarations)

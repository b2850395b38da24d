import type { Database, Tx } from "@jatidiri/database"
import type { Crypto, Sign } from "@jatidiri/kernel"

export type RecordAudit = (
  tx: Tx,
  entry: {
    readonly action: string
    readonly actor: string
    readonly subject?: string
    readonly detail?: Readonly<Record<string, string | number | boolean | null>>
  },
) => Promise<void>

/** The office's key for mandates with its chain, base64 DER, without the anchor. */
export type MandateSigner = { readonly sign: Sign; readonly x5c: readonly string[] }

/** What an officer's device needs to judge credentials and mandates with no network. */
export type Trust = { readonly anchors: readonly string[]; readonly demo: boolean }

export type Needs = {
  readonly database: Database
  readonly now: () => Date
  readonly crypto: Crypto
  readonly recordAudit: RecordAudit
  readonly mandateSigner: MandateSigner
  readonly trust: Trust
  /** The domain that passkeys are bound to (WebAuthn RP ID), such as `localhost`. */
  readonly relyingPartyId: string
  /** Where the officer app is served from, such as `http://localhost:8080`; cookies are Secure when it is https. */
  readonly origin: string
}

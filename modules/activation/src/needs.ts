import type { Database, Queries, Tx } from "@jatidiri/database"
import type { TrustedKey } from "@jatidiri/field"
import type { Crypto } from "@jatidiri/kernel"
import type { EligibilityRefusal } from "./contract.ts"

/** What the register says of a person, as far as an officer at the counter needs it. */
export type ResidentRecord = {
  readonly residentId: string
  readonly nik: string
  readonly name: string
  /** YYYY-MM-DD */
  readonly birthDay: string
  readonly birthPlace: string
  readonly sex: string
  /** In one line. */
  readonly address: string
  /** Domicile, `PP.KK.CC.DDDD`. */
  readonly regionCode: string
  readonly recording: string
  readonly cohort: string
  /** Empty where none. */
  readonly agency: string
}

/** Why somebody is no longer in the register's care: died, moved out of it, or taken out of it. */
export type GoneReason = "deceased" | "moved" | "deactivated"
export type FindGone = (
  queries: Queries,
  residentIds: readonly string[],
) => Promise<readonly { readonly residentId: string; readonly reason: GoneReason }[]>

export type Photo = { readonly mediaType: string; readonly bytes: Uint8Array }

/** The part of a call that says who calls. */
export type Caller = {
  readonly method: string
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly cookies: Readonly<Record<string, string | undefined>>
}

export type SignedInOfficer = {
  readonly officerId: string
  readonly powers: readonly string[]
  readonly regions: readonly string[]
  readonly ended: boolean
  readonly servicePoint: { readonly id: string; readonly regionCode: string; readonly dailyQuota: number }
}

export type OfficerPower = "activate" | "refuse" | "revoke" | "supervise"
export type PermissionRefusal = "not-signed-in" | "officer-ended" | "power-missing" | "outside-region"

export type IdentifyOfficer = (caller: Caller) => Promise<SignedInOfficer | undefined>
export type ReasonNotTo = (
  officer: SignedInOfficer | undefined,
  power: OfficerPower,
  regionCode: string,
) => PermissionRefusal | undefined
/** The same for a past moment, by the powers the officer had then. */
export type ReasonNotToAt = (
  queries: Queries,
  officerId: string,
  act: { readonly power: OfficerPower; readonly regionCode: string; readonly at: Date },
) => Promise<PermissionRefusal | undefined>

/** A mandate this office issued, as signed, and from when on its signatures no longer count. */
export type KnownMandate = {
  readonly officerId: string
  readonly compact: string
  /** Mandates of one term, on whichever devices, share the count that each of them says. */
  readonly term: string
  readonly revokedFrom?: Date
  readonly deviceRevokedFrom?: Date
  /** Its round was closed: later signatures do not count, earlier ones are in no doubt. */
  readonly closedFrom?: Date
}
export type FindMandate = (queries: Queries, jti: string) => Promise<KnownMandate | undefined>

/** A device, or one mandate of it, whose signatures no longer count from a moment on. */
export type Revocation = {
  /** A page begins behind it. */
  readonly id: string
  readonly device: string
  readonly mandate?: string
  readonly from: Date
}
export type ListRevocations = (queries: Queries, after: string, limit: number) => Promise<readonly Revocation[]>

/** Makes the one live offer of a binding; an earlier one stops working. */
export type MakeOffer = (
  tx: Tx,
  offer: {
    readonly bindingId: string
    readonly residentId: string
    readonly keyThumbprint: string
    /** Left out for a rebinding, of which no officer tells six digits: the key alone may redeem. */
    readonly txCodeHash?: string
    readonly voucherId: string
  },
) => Promise<{ readonly credentialOffer: Readonly<Record<string, unknown>> }>

export type RevokeCredentials = (tx: Tx, bindingId: string, reason: string) => Promise<void>

export type RecordAudit = (
  tx: Tx,
  entry: {
    readonly action: string
    readonly actor: string
    readonly subject?: string
    readonly detail?: Readonly<Record<string, string | number | boolean>>
  },
) => Promise<void>

export type Needs = {
  readonly database: Database
  readonly now: () => Date
  readonly crypto: Crypto
  /** Base URL of the office without a trailing slash: the audience of residents' proofs, and where Dompet is. */
  readonly baseUrl: string
  readonly recordAudit: RecordAudit
  readonly identifyOfficer: IdentifyOfficer
  readonly reasonNotTo: ReasonNotTo
  readonly reasonNotToAt: ReasonNotToAt
  readonly findMandate: FindMandate
  /** All that officers have revoked, from the empty id on. */
  readonly listRevocations: ListRevocations
  /** What the officer is called; nothing when there is no such officer. */
  readonly findOfficerName: (queries: Queries, officerId: string) => Promise<string | undefined>
  /** The mandate signer's key when its chain ends in an anchor of the office. */
  readonly trustedKey: TrustedKey
  readonly findResident: (queries: Queries, residentId: string) => Promise<ResidentRecord | undefined>
  readonly findResidentByNik: (queries: Queries, nik: string) => Promise<ResidentRecord | undefined>
  /** Those of these ids that the register has, in any order. */
  readonly listResidents: (queries: Queries, residentIds: readonly string[]) => Promise<readonly ResidentRecord[]>
  /** Which of these the register no longer holds as active; an id that it never gave is none of them. */
  readonly findGone: FindGone
  readonly readPhoto: (queries: Queries, residentId: string) => Promise<Photo | undefined>
  /** Why the resident cannot be activated on that day (Asia/Jakarta), whatever the officer sees. */
  readonly reasonNotToActivate: (resident: ResidentRecord, day: string) => EligibilityRefusal | undefined
  readonly makeOffer: MakeOffer
  readonly revokeCredentials: RevokeCredentials
  /** Secret of the office, 32 bytes, by which it draws the vouchers that a person looks at. */
  readonly sampleKey: Uint8Array
  /** How long the old phone may say no to a rebinding by code or passkey; 0 or more. */
  readonly recoveryWaitSeconds: number
  /** Where residents' passkeys are good (WebAuthn RP ID and origin): the domain and the origin of Dompet. */
  readonly passkeys: { readonly relyingPartyId: string; readonly origin: string }
}

import type { Database, Queries, Tx } from "@jatidiri/database"
import type { Crypto, Day } from "@jatidiri/kernel"
import type { PhoneBinding } from "./domain/phone.ts"

export type { PhoneBinding } from "./domain/phone.ts"

export type RecordAudit = (
  tx: Tx,
  entry: {
    readonly action: string
    readonly actor: string
    readonly subject?: string
    readonly detail?: Readonly<Record<string, string | number | boolean | null>>
  },
) => Promise<void>

/** The part of a call that says who calls. */
export type Caller = {
  readonly method: string
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly cookies: Readonly<Record<string, string | undefined>>
}

export type SignedInOfficer = {
  readonly officerId: string
  readonly ended: boolean
  readonly powers: readonly string[]
  readonly regions: readonly string[]
}

export type PermissionRefusal = "not-signed-in" | "officer-ended" | "power-missing" | "outside-region"
export type OfficerPower = "activate" | "supervise" | "see-figures"

/** Who asks, as far as an answer needs it. */
export type Person = {
  readonly residentId: string
  readonly name: string
  readonly nik: string
  readonly birthDay: Day
  readonly isEverMarried: boolean
  /** Domicile, `PP.KK.CC.DDDD`. */
  readonly regionCode: string
}

/** Who somebody is to the register and where he is registered. */
export type Domicile = Pick<Person, "residentId" | "regionCode">

export type TrailEntry = {
  readonly at: Date
  /** As the log has it, such as `record.looked-at`. */
  readonly action: string
  /** `officer:…`, `resident:…`, `room:…`. */
  readonly actor: string
}

/** A line of what the register holds about somebody. */
export type HeldFact = {
  readonly key: string
  readonly label: { readonly id: string; readonly en: string }
  readonly value: string
}

/** What this room asks of the house. */
export type Needs = {
  readonly database: Database
  readonly now: () => Date
  readonly crypto: Crypto
  readonly recordAudit: RecordAudit
  /** Base URL of the office: the audience of what phones sign. */
  readonly baseUrl: string
  readonly isDemo: boolean
  readonly identifyOfficer: (caller: Caller) => Promise<SignedInOfficer | undefined>
  readonly reasonNotTo: (
    officer: SignedInOfficer | undefined,
    power: OfficerPower,
    regionCode: string,
  ) => PermissionRefusal | undefined
  readonly findOfficerName: (queries: Queries, officerId: string) => Promise<string | undefined>
  readonly findPerson: (queries: Queries, residentId: string) => Promise<Person | undefined>
  /** Nothing for a text that is no NIK, and for somebody who is not active in the register. */
  readonly findPersonByNik: (queries: Queries, nik: string) => Promise<Person | undefined>
  /** Who of the region is active in the register and has one of these NIKs, each once. */
  readonly listByNik: (queries: Queries, regionCode: string, niks: readonly string[]) => Promise<readonly Domicile[]>
  /** What the register holds about this one person, nothing of others; empty where it knows nobody. */
  readonly exportResident: (queries: Queries, residentId: string) => Promise<readonly HeldFact[]>
  /** What the log holds about this person and the phones he was bound to, the latest first, at most so many. */
  readonly trailOf: (queries: Queries, residentId: string, limit: number) => Promise<readonly TrailEntry[]>
  /** All bindings of the phone with this key, in whatever state. */
  readonly findBindingByKey: (queries: Queries, thumbprint: string) => Promise<readonly PhoneBinding[]>
  /** Ends the resident's binding in force and his credentials; false where there is none. */
  readonly endBinding: (tx: Tx, end: { readonly residentId: string; readonly officerId: string }) => Promise<boolean>
  /** Suspends the credentials of the binding in force until they are resumed; nothing where there is none. */
  readonly pauseBinding: (tx: Tx, residentId: string) => Promise<string | undefined>
  readonly resumeBinding: (tx: Tx, bindingId: string) => Promise<void>
  /** Which of these bindings are in force. */
  readonly listInForce: (queries: Queries, bindingIds: readonly string[]) => Promise<readonly string[]>
  /** What regions of these codes are called; those that there are none of are left out. */
  readonly nameRegions: (queries: Queries, codes: readonly string[]) => Promise<ReadonlyMap<string, string>>
  /** Monday to Friday, no national holiday and no collective leave day, as far as they are known. */
  readonly isWorkingDay: (day: Day) => boolean
}

import type { Database, Queries, Tx } from "@jatidiri/database"

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

/** Where residents are served, and blanks are kept. */
export type Site = { readonly id: string; readonly name: string; readonly regionCode: string }

export type SignedInOfficer = {
  readonly officerId: string
  readonly ended: boolean
  readonly powers: readonly string[]
  readonly regions: readonly string[]
  readonly servicePoint: { readonly id: string; readonly regionCode: string }
}

export type PermissionRefusal = "not-signed-in" | "officer-ended" | "power-missing" | "outside-region"
export type ReasonNotTo = (
  officer: SignedInOfficer | undefined,
  power: "activate" | "supervise",
  regionCode: string,
) => PermissionRefusal | undefined

/** Pieces that an officer's journal told of; a page begins behind `id`. */
export type BlankEntry = {
  readonly id: string
  readonly jti: string
  readonly officerId: string
  readonly place: { readonly kind: "service-point" | "field-round"; readonly id: string }
  readonly reason: "printed" | "spoiled"
  readonly pieces: number
  readonly at: Date
}

/** Somebody whom the register lists as due for a card. */
export type DueForCard = {
  readonly residentId: string
  readonly regionCode: string
  /** `held` where it was lost, damaged or changed since: then `card` says so. */
  readonly recording: string
  readonly card: "none" | "held" | "lost" | "damaged" | "outdated"
  readonly cohort: string
  readonly isDisabled: boolean
}

/** What the register says of a person, as far as a printer or a letter needs it. */
export type ResidentRecord = {
  readonly residentId: string
  readonly nik: string
  readonly name: string
  readonly birthDay: string
  readonly birthPlace: string
  readonly sex: string
  /** In one line. */
  readonly address: string
  readonly regionCode: string
  /** What its regency is called. */
  readonly regency: string
  readonly isRecorded: boolean
  readonly card: DueForCard["card"]
}

/** What this room asks of the house. */
export type Needs = {
  readonly database: Database
  readonly now: () => Date
  readonly recordAudit: RecordAudit
  readonly identifyOfficer: (caller: Caller) => Promise<SignedInOfficer | undefined>
  readonly reasonNotTo: ReasonNotTo
  readonly findSite: (queries: Queries, siteId: string) => Promise<Site | undefined>
  /** Every site within one of these regions, by name. */
  readonly listSites: (queries: Queries, regions: readonly string[]) => Promise<readonly Site[]>
  /** Where an officer serves; blanks of a round come from there. */
  readonly findSiteOf: (queries: Queries, officerId: string) => Promise<Site | undefined>
  /** What these officers are called, by their ids; one question for all. */
  readonly nameOfficers: (queries: Queries, officerIds: readonly string[]) => Promise<ReadonlyMap<string, string>>
  /** In an order that nothing can still slip into; from the empty id on. */
  readonly listBlankEntries: (queries: Queries, after: string, limit: number) => Promise<readonly BlankEntry[]>
  /** By their ids, behind one of them; from the empty id on. */
  readonly listPrintReady: (queries: Queries, after: string, limit: number) => Promise<readonly DueForCard[]>
  /** Another number whenever a file changes the register; only ever higher. */
  readonly readRelease: (queries: Queries) => Promise<string>
  /** At least so many of a region must hold a card and are not recorded. */
  readonly countUnrecorded: (queries: Queries, regionCode: string) => Promise<number>
  /** Those of them who are active in the register. */
  readonly listResidents: (queries: Queries, residentIds: readonly string[]) => Promise<readonly ResidentRecord[]>
  /** Who is active in the register with this NIK. */
  readonly findResidentByNik: (queries: Queries, nik: string) => Promise<ResidentRecord | undefined>
  /** Monday to Friday and no holiday. */
  readonly isWorkingDay: (day: string) => boolean
  /** What the office gives is marked as no document. */
  readonly demo: boolean
}

import type { Database, Queries, Tx } from "@jatidiri/database"
import type { Result } from "@jatidiri/kernel"
import type { PackedResident, Region, Round } from "./contract.ts"
import type { SiteNeeds } from "./site-needs.ts"

export type * from "./site-needs.ts"

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
  readonly servicePoint: { readonly id: string }
}

export type PermissionRefusal = "not-signed-in" | "officer-ended" | "power-missing" | "outside-region"

export type ReasonNotTo = (
  officer: SignedInOfficer | undefined,
  power: "issue-mandates" | "activate",
  regionCode: string,
) => PermissionRefusal | undefined

/** A place in a round's team: what the officer's mandates for it will say. */
export type RoundAssignment = {
  readonly officerId: string
  readonly regions: string[]
  readonly place: { readonly kind: "field-round"; readonly id: string; readonly name: string }
  readonly powers: ("activate" | "refuse" | "provisional")[]
  readonly from: Date
  readonly until: Date
  readonly maxActivations: number
}

type Sized<Named> = readonly (Named & { readonly residents: number })[]
export type Groups = {
  readonly cohorts: Sized<{ readonly cohort: string }>
  readonly agencies: Sized<{ readonly agency: string }>
  readonly rts: Sized<{ readonly rw: string; readonly rt: string }>
}

/** One of a cohort, an agency or an RT: whether the register lets him be activated today. */
export type GroupMember = { readonly residentId: string; readonly isEligible: boolean }
/** A page of a group of a region behind the id `after`, in the order of the ids. */
export type GroupPage = { readonly regionCode: string; readonly after: string; readonly limit: number }

/** People of one kind of act and reason on one day of a round, as far as journals have arrived. */
export type RoundDay = {
  readonly roundId: string
  readonly day: string
  readonly kind: string
  readonly reason: string
  readonly people: number
}

export type RoundYield = { readonly roundId: string } & Round["yield"]

/** What this room asks of the house. */
export type Needs = SiteNeeds & {
  readonly database: Database
  readonly now: () => Date
  readonly recordAudit: RecordAudit
  readonly identifyOfficer: (caller: Caller) => Promise<SignedInOfficer | undefined>
  readonly reasonNotTo: ReasonNotTo
  readonly findOfficerName: (queries: Queries, officerId: string) => Promise<string | undefined>
  readonly assignToRound: (tx: Tx, actor: string, wanted: RoundAssignment) => Promise<Result<unknown, string>>
  readonly endRound: (tx: Tx, roundId: string) => Promise<void>
  /** Who of the region is active in the register and has one of these NIKs, each once. */
  readonly listByNik: (queries: Queries, regionCode: string, niks: readonly string[]) => Promise<readonly string[]>
  /** Who of the region could be activated today and is not, at most so many. */
  readonly listNotActivated: (queries: Queries, regionCode: string, limit: number) => Promise<readonly string[]>
  readonly listByCohort: (
    queries: Queries,
    asked: GroupPage & { readonly cohort: string },
  ) => Promise<readonly GroupMember[]>
  readonly listByAgency: (
    queries: Queries,
    asked: GroupPage & { readonly agency: string },
  ) => Promise<readonly GroupMember[]>
  /** Of an RW, or of one of its RTs. */
  readonly listByRt: (
    queries: Queries,
    asked: GroupPage & { readonly rw: string; readonly rt?: string },
  ) => Promise<readonly GroupMember[]>
  /** The groups of a region with their heads; RTs of a village only. */
  readonly listGroups: (queries: Queries, regionCode: string) => Promise<Groups>
  readonly listActive: (queries: Queries, residentIds: readonly string[]) => Promise<readonly string[]>
  /** Those of them who are active in the register, in the order of their ids. */
  readonly listResidents: (
    queries: Queries,
    residentIds: readonly string[],
  ) => Promise<readonly Omit<PackedResident, "photo">[]>
  /** JPEG, the small size; nothing where the register has none. */
  readonly readSmallPhoto: (queries: Queries, residentId: string) => Promise<Uint8Array | undefined>
  /** The region of the register with this code and those right below it, by name; nothing where there is none. */
  readonly findRegion: (
    queries: Queries,
    code: string,
  ) => Promise<{ readonly region: Region; readonly children: readonly Region[] } | undefined>
  /** What regions of these codes are called; those that there are none of are left out. */
  readonly nameRegions: (queries: Queries, codes: readonly string[]) => Promise<ReadonlyMap<string, string>>
  /** What the office knows of each round's work; a round of which it knows nothing may be left out. */
  readonly yieldOf: (queries: Queries, roundIds: readonly string[]) => Promise<readonly RoundYield[]>
  /** The same day by day, by kind and reason. */
  readonly roundDays: (queries: Queries, roundIds: readonly string[]) => Promise<readonly RoundDay[]>
  /** Where the status lists of the office's credentials are, for whoever takes them along. */
  readonly listStatusUris: (queries: Queries) => Promise<readonly string[]>
  /** What a device needs to judge credentials and mandates with no network. */
  readonly trust: { readonly anchors: readonly string[]; readonly demo: boolean }
}

import type { Database, Queries, Tx } from "@jatidiri/database"
import type { Call } from "@jatidiri/http"
import type { BlankCover } from "./reason-contract.ts"
import type { VoicesPage } from "./voice-contract.ts"

/** What figures ask about the person in front of them. */
export type Viewer = { readonly powers: readonly string[]; readonly regions: readonly string[] }

/** The signed-in officer of this call, nobody when there is none or his session has ended. */
export type IdentifyOfficer = (
  call: Pick<Call, "method" | "headers" | "cookies">,
) => Promise<(Viewer & { readonly officerId: string }) | undefined>

export type RecordAudit = (
  tx: Tx,
  entry: {
    readonly action: string
    readonly actor: string
    readonly subject?: string
    readonly detail?: Readonly<Record<string, string | number | boolean | null>>
  },
) => Promise<void>

/** Where a mandate's place is; nothing for a place that nobody knows, or knows any more. */
export type RegionOfPlace = (queries: Queries, kind: string, id: string) => Promise<string | undefined>

/** How long card blanks last, from their use by day before a day. */
export type CoverOf = (use: {
  readonly rows: readonly { readonly day: string; readonly pieces: number }[]
  readonly since: string | null
  readonly day: string
  readonly pieces: number
  readonly leadDays: number
}) => BlankCover

/** What offices within a region have told the ministry, page by page; `nation` is all of them. */
export type ListVoices = (queries: Queries, regionCode: string, offset: number) => Promise<VoicesPage>

export type Needs = {
  readonly database: Database
  readonly now: () => Date
  readonly identifyOfficer: IdentifyOfficer
  /** True where figures are shown to everybody, as in the demo. */
  readonly isOpenToRead: () => boolean
  readonly recordAudit: RecordAudit
  readonly regionOfPlace: RegionOfPlace
  readonly coverOf: CoverOf
  readonly listVoices: ListVoices
  /** Where readers of a file find the same figures; without it a file names them by their path. */
  readonly baseUrl?: string
}

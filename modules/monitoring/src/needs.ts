import type { Database, Tx } from "@jatidiri/database"
import type { Call } from "@jatidiri/http"

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

export type Needs = {
  readonly database: Database
  readonly now: () => Date
  readonly identifyOfficer: IdentifyOfficer
  /** True where figures are shown to everybody, as in the demo. */
  readonly isOpenToRead: () => boolean
  readonly recordAudit: RecordAudit
  /** Where readers of a file find the same figures; without it a file names them by their path. */
  readonly baseUrl?: string
}

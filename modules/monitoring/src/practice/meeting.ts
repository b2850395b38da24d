import type { Day } from "@jatidiri/kernel"
import type { PracticeCohort } from "./land.ts"

/** Residents of one village and group whom the officers of a place meet on a day. */
export type Meeting = {
  readonly region: string
  readonly cohort: PracticeCohort
  readonly agency: string
  readonly activated: number
  readonly refused: number
  /** Asked by phone, and did not come. */
  readonly stayedAway: number
  /** Of the activated: who has his KTP on the phone. */
  readonly collected: number
}

export type Hindrance = { readonly region: string; readonly reason: string; readonly people: number }

/** What one place did on one day. */
export type PlaceDay = {
  readonly placeId: string
  readonly channel: "service-point" | "field-round"
  /** Region of service: the office. */
  readonly office: string
  readonly day: Day
  /** When the office knew of it. */
  readonly recordedDay: Day
  readonly officers: number
  readonly meetings: readonly Meeting[]
  readonly hindrances: readonly Hindrance[]
}

/** A counter, or a round of one day. */
export type PracticePlace = {
  readonly placeId: string
  readonly name: string
  readonly channel: "service-point" | "field-round"
  readonly regionCode: string
  readonly hostKind: string
  readonly agency: string
  readonly day: Day | null
  readonly invited: number
}

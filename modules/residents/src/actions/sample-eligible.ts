import type { Queries } from "@jatidiri/database"
import { findEligible, isRegisterFilled } from "../store/samples.ts"

/** Whether any release was ever imported. */
export const isLoaded = async (queries: Queries): Promise<boolean> => (await queries.get(isRegisterFilled)).filled

export type SampleResident = {
  readonly nik: string
  readonly name: string
  readonly village: string
  readonly district: string
}

/** Some residents of a region who could be activated today, for demos and drills; never for an office's own screens. */
export const sampleEligible = (queries: Queries, count: number, within: string): Promise<SampleResident[]> =>
  queries.rows(findEligible, count, within)

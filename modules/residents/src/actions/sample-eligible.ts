import type { Queries } from "@jatidiri/database"
import { findEligible, isRegisterFilled } from "../store/samples.ts"

/** Whether any release was ever imported. */
export const isLoaded = async (queries: Queries): Promise<boolean> => (await queries.get(isRegisterFilled)).filled

/** Some residents who could be activated today, for demos and drills; never for an office's own screens. */
export const sampleEligible = (
  queries: Queries,
  count: number,
): Promise<{ readonly nik: string; readonly name: string; readonly village: string }[]> =>
  queries.rows(findEligible, count)

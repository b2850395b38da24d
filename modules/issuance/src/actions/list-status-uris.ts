import type { Queries } from "@jatidiri/database"
import { listIdOf } from "../domain/status-lists.ts"
import type { Needs } from "../needs.ts"
import { allLists } from "../store/status.ts"

/** Addresses of all lists, for whoever takes them along to where there is no network; they tell nothing of a person. */
export const listStatusUris =
  ({ baseUrl }: Pick<Needs, "baseUrl">) =>
  async (queries: Queries): Promise<string[]> =>
    (await queries.rows(allLists)).map(({ kind, number }) => `${baseUrl}/status/${listIdOf(kind, number)}`)

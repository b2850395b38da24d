import type { Queries, Tx } from "@jatidiri/database"
import { type BindingRow, findActiveBindingShared, findBindingRow, listActiveAmong } from "../../store/bindings.ts"

/** What other rooms may know of a binding. */
export type KnownBinding = {
  readonly bindingId: string
  readonly residentId: string
  readonly keyThumbprint: string
  readonly state: BindingRow["state"]
  /** Seen by an officer, or also matched by a biometric reader. */
  readonly assurance: "in-person" | "in-person-biometric"
}

const known = (row: BindingRow): KnownBinding => ({
  bindingId: row.binding_id,
  residentId: row.resident_id,
  keyThumbprint: row.key_thumbprint,
  state: row.state,
  assurance: row.biometric ? "in-person-biometric" : "in-person",
})

/** The binding in whatever state, or nothing. */
export const findBinding = async (queries: Queries, bindingId: string): Promise<KnownBinding | undefined> => {
  const row = await queries.find(findBindingRow, bindingId)
  return row === undefined ? undefined : known(row)
}

/** The binding while it is active, locked against its end until the transaction is over. */
export const findActiveBinding = async (tx: Tx, bindingId: string): Promise<KnownBinding | undefined> => {
  const row = await tx.find(findActiveBindingShared, bindingId)
  return row === undefined ? undefined : known(row)
}

/** Which of these residents have an active binding. */
export const listActive = async (queries: Queries, residentIds: readonly string[]): Promise<readonly string[]> =>
  (await queries.rows(listActiveAmong, residentIds)).map(({ resident_id }) => resident_id)

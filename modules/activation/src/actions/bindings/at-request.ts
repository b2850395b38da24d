import type { Queries, Tx } from "@jatidiri/database"
import type { PublicJwk } from "@jatidiri/kernel"
import type { Needs } from "../../needs.ts"
import {
  type BindingRow,
  findActiveBindingOf,
  holdActiveBindingOf,
  listActiveBindingsAmong,
  listBindingIdsOf,
  listBindingsOfKey,
  lockHolder,
} from "../../store/bindings.ts"
import { findEnd } from "../../store/standing.ts"
import { endBinding } from "./end-binding.ts"

/** What other rooms may know of a phone by its key. */
export type BindingOfKey = {
  readonly bindingId: string
  readonly residentId: string
  readonly key: PublicJwk
  readonly state: BindingRow["state"]
  readonly endReason?: string
  readonly signedAt: Date
}

const ofKey = async (queries: Queries, row: BindingRow): Promise<BindingOfKey> => {
  const { end_reason } = await queries.get(findEnd, row.binding_id)
  return {
    ...{ bindingId: row.binding_id, residentId: row.resident_id, key: row.key, state: row.state },
    signedAt: row.signed_at,
    ...(end_reason === null ? {} : { endReason: end_reason }),
  }
}

/** All bindings of the phone with this key, in whatever state; none for a key that nobody was bound to. */
export const findBindingByKey = async (queries: Queries, thumbprint: string): Promise<readonly BindingOfKey[]> => {
  const found: BindingOfKey[] = []
  for (const row of await queries.rows(listBindingsOfKey, thumbprint)) found.push(await ofKey(queries, row))
  return found
}

/** An officer ends the binding in force because its resident has asked for it; false where there is none. */
export const stopAtRequest =
  (needs: Needs) =>
  async (
    tx: Tx,
    { residentId, officerId }: { readonly residentId: string; readonly officerId: string },
  ): Promise<boolean> => {
    await tx.find(lockHolder, residentId)
    if ((await tx.find(findActiveBindingOf, residentId)) === undefined) return false
    await endBinding(tx, { residentId, reason: "stop", actor: `officer:${officerId}` }, needs)
    return true
  }

/** The binding in force, held until the transaction is over against whoever signs for it or ends it. */
export const holdActive = async (tx: Tx, residentId: string): Promise<string | undefined> => {
  await tx.find(lockHolder, residentId)
  return (await tx.find(holdActiveBindingOf, residentId))?.binding_id
}

/** All phones that somebody was ever bound to. */
export const listBindingIds = async (queries: Queries, residentId: string): Promise<readonly string[]> =>
  (await queries.rows(listBindingIdsOf, residentId)).map(({ binding_id }) => binding_id)

/** Which of these bindings are in force. */
export const listInForce = async (queries: Queries, bindingIds: readonly string[]): Promise<readonly string[]> =>
  bindingIds.length === 0
    ? []
    : (await queries.rows(listActiveBindingsAmong, bindingIds)).map(({ binding_id }) => binding_id)

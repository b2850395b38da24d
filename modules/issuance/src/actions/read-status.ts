import type { Status } from "@jatidiri/credentials"
import { parseListId } from "../domain/status-lists.ts"
import type { Needs } from "../needs.ts"
import { findList, findStatus } from "../store/status.ts"
import { writeStatusList } from "./write-status-lists.ts"

export type StatusKnown = { readonly status: Status; readonly asOf: Date }

const statusOf: readonly Status[] = ["valid", "revoked", "suspended"]

/**
 * What we know, now, of a place in one of our own lists: fresher than the published list. Nothing for a list of
 * another house, or for a place that was never given to a credential.
 */
export const readStatus =
  (needs: Needs) =>
  async (listUri: string, index: number): Promise<StatusKnown | undefined> => {
    const prefix = `${needs.baseUrl}/status/`
    const list = listUri.startsWith(prefix) ? parseListId(listUri.slice(prefix.length)) : undefined
    if (list === undefined || !Number.isSafeInteger(index) || index < 0 || index > 0x7fffffff) return undefined
    const asOf = needs.now()
    const row = await needs.database.find(findStatus, list.kind, list.number, index)
    const status = row === undefined ? undefined : statusOf[row.status]
    return status === undefined ? undefined : { status, asOf }
  }

export type PublishedList = { readonly token: string; readonly etag: string }

/** The signed list as last written; a list that was opened a moment ago is written on the spot. */
export const findStatusList = (needs: Needs) => {
  const write = writeStatusList(needs)
  return async (listId: string): Promise<PublishedList | undefined> => {
    const list = parseListId(listId)
    if (list === undefined) return undefined
    const read = () => needs.database.find(findList, list.kind, list.number)
    const stored = await read()
    if (stored === undefined) return undefined
    if (stored.token === null) await write(list.kind, list.number)
    const { token, etag } = (stored.token === null ? await read() : stored) ?? {}
    return token && etag ? { token, etag } : undefined
  }
}

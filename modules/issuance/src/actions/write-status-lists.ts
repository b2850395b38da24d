import { hash } from "node:crypto"
import { promisify } from "node:util"
import { deflate } from "node:zlib"
import { issueStatusListToken, makeStatusList, type Status, writeStatus } from "@jatidiri/credentials"
import type { Tx } from "@jatidiri/database"
import { listHoldsSeconds, listIdOf, listMarginSeconds, listSize, listTtlSeconds } from "../domain/status-lists.ts"
import type { Needs } from "../needs.ts"
import * as lists from "../store/status.ts"

const zlib = promisify(deflate) as (bytes: Uint8Array, options: { level: number }) => Promise<Buffer>
const statusOf: readonly Status[] = ["valid", "revoked", "suspended"]

const signList = async (tx: Tx, needs: Needs, kind: string, number: number): Promise<void> => {
  const list = makeStatusList(listSize)
  for (const row of await tx.rows(lists.entriesNotValid, kind, number)) {
    writeStatus(list, row.status_index, statusOf[row.status] ?? "reserved")
  }
  const now = needs.now()
  const issuedAtSeconds = Math.floor(now.getTime() / 1000)
  const expiresAtSeconds = issuedAtSeconds + listHoldsSeconds
  const token = await issueStatusListToken(
    { signer: needs.statusSigner, deflate: (bytes) => zlib(bytes, { level: 9 }) },
    {
      uri: `${needs.baseUrl}/status/${listIdOf(kind, number)}`,
      list,
      issuedAtSeconds,
      expiresAtSeconds,
      ttlSeconds: listTtlSeconds,
    },
  )
  const etag = hash("sha256", token, "base64url")
  await tx.run(lists.storeList, kind, number, token, etag, now, new Date(expiresAtSeconds * 1000))
}

/** Writes one list anew, unless another process is at it. Changes are taken before the entries are read: none is lost. */
export const writeStatusList =
  (needs: Needs) =>
  async (kind: string, number: number): Promise<void> =>
    needs.database.transaction(async (tx) => {
      if ((await tx.find(lists.holdList, kind, number)) === undefined) return
      await tx.run(lists.takeChanges, kind, number)
      await signList(tx, needs, kind, number)
    })

/**
 * The job: signs anew the lists that changed since, are new, or come close to their end. Many changes between two
 * runs make one writing.
 */
export const writeStatusLists = (needs: Needs) => {
  const write = writeStatusList(needs)
  return async (): Promise<void> => {
    const margin = new Date(needs.now().getTime() + listMarginSeconds * 1000)
    for (const { kind, number } of await needs.database.rows(lists.listsToWrite, margin)) await write(kind, number)
  }
}

import { join } from "node:path"
import type { Queries } from "@jatidiri/database"
import { collectCredentials } from "./actions/collect-credentials.ts"
import { listStatusUris } from "./actions/list-status-uris.ts"
import { makeNonces } from "./actions/nonces.ts"
import { pauseCredentials, resumeCredentials } from "./actions/pause-credentials.ts"
import { findStatusList, readStatus } from "./actions/read-status.ts"
import { recordNotification } from "./actions/record-notification.ts"
import { revokeCredentials } from "./actions/revoke-credentials.ts"
import { writeStatusLists } from "./actions/write-status-lists.ts"
import { credentialRoutes } from "./http/credential-routes.ts"
import { publicRoutes } from "./http/public-routes.ts"
import type { Needs } from "./needs.ts"
import { countTickets } from "./store/tickets.ts"

export type { StatusKnown } from "./actions/read-status.ts"
export { configurationIds } from "./contract.ts"
export { claimsOf, type DescribedClaim, typeOf } from "./domain/describe-claims.ts"
export type * from "./needs.ts"

/** Two runs a second apart, and the write itself: a revocation is published within a couple of seconds. */
const writeEveryMilliseconds = 1000

/** The credential issuer: nonces, credentials, notifications, status lists, and who to trust. */
export const issuance = (needs: Needs) => {
  const nonces = makeNonces(needs.nonceKey, needs.crypto.randomBytes)
  const { baseUrl, demo, anchors, database } = needs
  const statusUris = listStatusUris(needs)
  return {
    routes: [
      ...publicRoutes({
        ...{ baseUrl, demo, anchors, findStatusList: findStatusList(needs) },
        listStatusUris: () => statusUris(database),
      }),
      ...credentialRoutes({
        makeNonce: () => nonces.make(needs.now()),
        collect: collectCredentials(needs, nonces),
        notify: recordNotification(needs),
      }),
    ],
    migrations: { module: "issuance", folder: join(import.meta.dirname, "../migrations") },
    jobs: [
      { name: "issuance.write-status-lists", everyMilliseconds: writeEveryMilliseconds, run: writeStatusLists(needs) },
    ],
    revokeCredentials: revokeCredentials(needs),
    pauseCredentials: pauseCredentials(needs),
    resumeCredentials: resumeCredentials(needs),
    readStatus: readStatus(needs),
    listStatusUris: statusUris,
    /** Requests by configuration, and whether they came to their result. */
    countIssued: async (queries: Queries) =>
      (await queries.rows(countTickets)).map((row) => ({ ...row, count: Number(row.count) })),
  }
}

import { tokenStatusList } from "@jatidiri/credentials"
import { type Reply, type Route, route } from "@jatidiri/http"
import type { PublishedList } from "../actions/read-status.ts"
import { issuancePaths, type Trust } from "../contract.ts"
import { issuerMetadata, kkType, ktpType } from "../domain/metadata.ts"
import { listTtlSeconds } from "../domain/status-lists.ts"

export type Published = {
  readonly baseUrl: string
  readonly demo: boolean
  readonly anchors: readonly Uint8Array[]
  findStatusList(listId: string): Promise<PublishedList | undefined>
  listStatusUris(): Promise<string[]>
}

const cacheFor = (seconds: number) => ({ "cache-control": `public, max-age=${seconds}` })
const documentSeconds = 300

/** Made once: it changes only with the process. */
const documentRoute = (path: string, summary: string, document: object): Route => {
  const reply: Reply = {
    headers: cacheFor(documentSeconds),
    contentType: "application/json",
    body: JSON.stringify(document),
  }
  return route({ method: "GET", path, summary, crossOrigin: true, handle: () => reply })
}

/** The anchors change only with the process, the lists with what is issued. */
const trustRoute = ({ anchors, demo, listStatusUris }: Published): Route => {
  const known = { anchors: anchors.map((der) => Buffer.from(der).toString("base64")), demo }
  return route({
    method: "GET",
    path: issuancePaths.trust,
    summary: "Roots whose credentials are ours, and the lists that say which of them still hold",
    crossOrigin: true,
    handle: async () => {
      const trust: Trust = { ...known, statusLists: await listStatusUris() }
      return { headers: cacheFor(documentSeconds), contentType: "application/json", body: JSON.stringify(trust) }
    },
  })
}

const statusRoute = (find: Published["findStatusList"]): Route =>
  route({
    method: "GET",
    path: issuancePaths.status,
    summary: "A signed status list (Token Status List), the same for everybody and cacheable",
    crossOrigin: true,
    handle: async ({ params, headers }) => {
      // The route's pattern has this one parameter.
      const { listId } = params as { readonly listId: string }
      const list = await find(listId)
      if (list === undefined) return { status: 404, headers: cacheFor(1) }
      const etag = `"${list.etag}"`
      const caching = { ...cacheFor(listTtlSeconds), etag }
      if (headers["if-none-match"] === etag) return { status: 304, headers: caching }
      return { headers: caching, contentType: tokenStatusList.mediaType, body: list.token }
    },
  })

/** What anybody may read: metadata, types, anchors, status lists. */
export const publicRoutes = (published: Published): Route[] => {
  const { baseUrl, demo } = published
  return [
    documentRoute(
      issuancePaths.metadata,
      "Credential issuer metadata (OpenID4VCI 1.0 §12.2)",
      issuerMetadata(baseUrl, demo),
    ),
    documentRoute(issuancePaths.ktpType, "Type metadata of the KTP", ktpType(baseUrl, demo)),
    documentRoute(issuancePaths.kkType, "Type metadata of the family card", kkType(baseUrl, demo)),
    trustRoute(published),
    statusRoute(published.findStatusList),
  ]
}

import { mkdir } from "node:fs/promises"
import { dirname, join } from "node:path"
import { prepareCluster, reachable } from "./cluster.ts"
import { findBinaries } from "./find-binaries.ts"
import { oneAtATime } from "./one-at-a-time.ts"
import { placeFor, urlOf } from "./place.ts"
import { answers, ensureDatabase, launchServer, stopServer } from "./server.ts"
import { claimSocketFolder } from "./socket-folder.ts"

export type RunningPostgres = {
  /** For `openDatabase`. */
  readonly url: string
  readonly from: "given" | "system" | "embedded" | "adopted"
  /** Stops the server unless somebody else is still connected. */
  stop(): Promise<void>
}

const noBinaries =
  "no PostgreSQL: set DATABASE_URL, install PostgreSQL 15 to 18, or run npm install with optional packages"

/**
 * Gives a PostgreSQL: the one at `url` when given, else a living one of this folder, else a new one on binaries of the
 * system or of the npm package. It listens on a Unix socket only, in a folder of mode 0700. Throws with words for the
 * operator when none can be had.
 */
export const startPostgres = async (options: {
  readonly folder: string
  readonly url?: string | undefined
  readonly only?: string | undefined
  readonly database?: string
  readonly settings?: readonly string[]
}): Promise<RunningPostgres> => {
  if (options.url !== undefined) return { url: options.url, from: "given", stop: async () => undefined }
  const place = placeFor(options.folder)
  const database = options.database ?? "jatidiri"
  const finish = async (from: RunningPostgres["from"]): Promise<RunningPostgres> => {
    await ensureDatabase(place, database)
    return { url: urlOf(place, database), from, stop: () => stopServer(place) }
  }
  await claimSocketFolder(place.sockets, place.account)
  await mkdir(dirname(place.data), { recursive: true })
  return oneAtATime(join(dirname(place.data), "starting"), async () => {
    if (await answers(place)) return finish("adopted")
    const binaries = await findBinaries(options.only)
    if (binaries === undefined) throw new Error(noBinaries)
    const bin = await reachable(binaries, place)
    await prepareCluster(bin, place)
    await launchServer(bin, place, options.settings ?? [])
    return finish(binaries.from)
  })
}

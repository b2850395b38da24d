import { join } from "node:path"
import { record } from "./actions/record.ts"
import { trailOf } from "./actions/trail-of.ts"
import { verify } from "./actions/verify.ts"
import type { Needs } from "./needs.ts"
import { makeCheckpoint } from "./store/entries.ts"

export type { VerifyOptions } from "./actions/verify.ts"
export type { Checkpoint, Detail, Entry, Fault, FaultKind, Report } from "./contract.ts"
export type { Needs } from "./needs.ts"

const checkpointEveryMilliseconds = 60_000

/** The append-only log: every act of every room, in the transaction of the act. */
export const audit = (needs: Needs) => {
  /** Ties the heads of all strands; harmless when nothing happened. Gives the number of the newest. */
  const checkpoint = async (): Promise<number> => Number((await needs.database.get(makeCheckpoint)).number)
  return {
    routes: [],
    migrations: { module: "audit", folder: join(import.meta.dirname, "../migrations") },
    jobs: [
      {
        name: "audit.checkpoint",
        everyMilliseconds: checkpointEveryMilliseconds,
        run: async (): Promise<void> => {
          await checkpoint()
        },
      },
    ],
    record,
    trailOf,
    verify: verify(needs),
    checkpoint,
  }
}

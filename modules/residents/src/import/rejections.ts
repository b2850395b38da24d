import type { Queries } from "@jatidiri/database"
import { addRejections } from "../store/imports.ts"
import type { RejectedLine } from "./take-lines.ts"

const batch = 2000

/** Gathers rejected lines and writes them in batches, so that a file of nothing but errors needs no memory either. */
export const makeRejectionLog = (queries: Queries, importId: string) => {
  let waiting: RejectedLine[] = []
  const write = async (): Promise<void> => {
    const lines = waiting
    waiting = []
    for (let from = 0; from < lines.length; from += batch) {
      const some = lines.slice(from, from + batch)
      await queries.run(
        addRejections,
        importId,
        some.map((each) => each.line),
        some.map((each) => each.column ?? null),
        some.map((each) => each.reason),
      )
    }
  }
  return {
    add: (rejected: RejectedLine): void => {
      waiting.push(rejected)
    },
    writeWhenMany: async (): Promise<void> => {
      if (waiting.length >= batch) await write()
    },
    write,
  }
}

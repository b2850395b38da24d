import { once } from "node:events"
import { createWriteStream } from "node:fs"
import { rename } from "node:fs/promises"
import type { Queries } from "@jatidiri/database"
import { listRejections } from "../store/imports.ts"

const page = 10_000

/**
 * Writes every rejected line as CSV `line,column,reason`, in the file's order; only the header when there is none. The
 * file appears whole or not at all. Nothing of what a line said is in it.
 */
export const writeReport = async (queries: Queries, importId: string, file: string): Promise<void> => {
  const unfinished = `${file}.part`
  const stream = createWriteStream(unfinished, { mode: 0o600 })
  stream.write("line,column,reason\n")
  for (let last = "0"; ; ) {
    const rows = await queries.rows(listRejections, importId, last, page)
    const text = rows.map((row) => `${row.line},${row.column_name ?? ""},${row.reason}\n`).join("")
    if (!stream.write(text)) await once(stream, "drain")
    const final = rows.at(-1)
    if (final === undefined || rows.length < page) break
    last = final.line
  }
  stream.end()
  await once(stream, "close")
  await rename(unfinished, file)
}

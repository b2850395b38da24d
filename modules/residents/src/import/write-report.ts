import { type FileHandle, open, rename, rm } from "node:fs/promises"
import type { Queries } from "@jatidiri/database"
import { listRejections } from "../store/imports.ts"

const page = 10_000

const openUnfinished = (file: string): Promise<FileHandle> => open(`${file}.part`, "w", 0o600)

/** Whether a report can be written there; asked before the import, which must not end with nowhere to say what it did. */
export const hasPlace = async (file: string): Promise<boolean> => {
  const handle = await openUnfinished(file).catch(() => undefined)
  if (handle === undefined) return false
  await handle.close()
  await rm(`${file}.part`)
  return true
}

const writeLines = async (queries: Queries, importId: string, into: FileHandle): Promise<void> => {
  await into.write("line,column,reason\n")
  for (let last = "0"; ; ) {
    const rows = await queries.rows(listRejections, importId, last, page)
    await into.write(rows.map((row) => `${row.line},${row.column_name ?? ""},${row.reason}\n`).join(""))
    const final = rows.at(-1)
    if (final === undefined || rows.length < page) return
    last = final.line
  }
}

/**
 * Writes every rejected line as CSV `line,column,reason`, in the file's order; only the header when there is none. The
 * file appears whole or not at all. Nothing of what a line said is in it.
 */
export const writeReport = async (queries: Queries, importId: string, file: string): Promise<void> => {
  const handle = await openUnfinished(file)
  try {
    await writeLines(queries, importId, handle)
  } finally {
    await handle.close()
  }
  await rename(`${file}.part`, file)
}

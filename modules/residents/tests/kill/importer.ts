import { openDatabase } from "@jatidiri/database"
import { type ImportOptions, residents } from "../../src/index.ts"

export type KillQuestion = Pick<ImportOptions, "file" | "snapshot" | "reportFile"> & {
  readonly url: string
  /** Where the process stops and waits to be killed; `recording` is inside the transaction that merges. */
  readonly stopAt: "reading" | "merging" | "recording" | "reporting"
}

/** Says that the place is reached and never goes on: the test kills the process there. */
const stopHere = async (): Promise<void> => {
  process.send?.("stopped")
  await new Promise(() => setInterval(() => undefined, 1000))
}
/** The same for a callback that is not waited for: the whole process stands still. */
const freezeHere = (): void => {
  process.send?.("stopped")
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
}

process.once("message", async (message) => {
  const { url, stopAt, ...options } = message as KillQuestion // the test sends nothing else
  const { importResidents } = residents({
    database: openDatabase({ url }),
    now: () => new Date(),
    recordAudit: async () => (stopAt === "recording" ? stopHere() : undefined),
  })
  const half = (read: number, total: number) => read > total / 2
  await importResidents({
    ...options,
    onProgress: ({ stage, bytesRead, bytesTotal }) => {
      if (stage === stopAt && (stage !== "reading" || half(bytesRead, bytesTotal))) freezeHere()
    },
  })
})

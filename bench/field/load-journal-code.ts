import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { build } from "vite"

export type JournalCode = typeof import("./journal-code.ts")

/** Builds it as an app's build does, since its room also draws screens, which Node cannot read. */
export const loadJournalCode = async (): Promise<JournalCode> => {
  const outDir = mkdtempSync(join(tmpdir(), "jatidiri-journal-code-"))
  const ssr = join(import.meta.dirname, "journal-code.ts")
  await build({
    ...{ configFile: false, logLevel: "error", root: import.meta.dirname, ssr: { noExternal: true } },
    build: { ssr, outDir, emptyOutDir: true, rollupOptions: { output: { entryFileNames: "journal-code.mjs" } } },
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  })
  const loaded = (await import(pathToFileURL(join(outDir, "journal-code.mjs")).href)) as JournalCode // as it was built
  rmSync(outDir, { recursive: true, force: true })
  return loaded
}

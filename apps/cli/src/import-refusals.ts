import type { ImportRefusal } from "@jatidiri/residents"

type Refusal = { readonly code: ImportRefusal; readonly because?: string }
type Asked = { readonly snapshot: string; readonly reportFile: string }

const words: Readonly<Record<ImportRefusal, (asked: Asked) => string>> = {
  "empty-file": () => "the file is empty",
  "wrong-header": () => "its first line is not the header of a register file; see modules/residents/README.md",
  "no-residents": () => "there is no line below its header",
  "not-a-snapshot": ({ snapshot }) => `${snapshot} is no snapshot; one is written 2025-S1 or 2025-S2`,
  "no-such-file": () => "there is no such file, or it is a folder",
  "no-place-for-report": ({ reportFile }) =>
    `the report of rejected lines cannot be written to ${reportFile}; another place: --report REJECTED.csv`,
  "no-regions": () => "the list of regions is not loaded",
  "another-import-runs": () => "another import runs; wait for its end and run this one again",
  "nothing-acceptable": ({ reportFile }) => `not one of its lines can stand; each with its reason: ${reportFile}`,
}

/** One line that names the file, says why nothing came of it, and names a report only where one was written. */
export const wordsOfImportRefusal = ({ code, because }: Refusal, asked: Asked & { readonly file: string }): string => {
  const detail = because === undefined ? "" : ` (${because})`
  return `${asked.file}: not imported, the register is as it was: ${words[code](asked)}${detail}`
}

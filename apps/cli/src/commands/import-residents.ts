import { parseArgs } from "node:util"
import type { ImportReport } from "@jatidiri/residents"
import { complain, type Run, say, wronglyCalled } from "../command.ts"
import { showImportProgress } from "../import-progress.ts"
import { wordsOfImportRefusal } from "../import-refusals.ts"
import { inStandingOffice } from "../in-office.ts"
import { readConfigOrComplain } from "../read-config-or-complain.ts"

type Asked = { readonly file: string; readonly snapshot: string; readonly reportFile: string }

/** What is asked for, or in words what is wrong with the call. */
const readAsked = (args: readonly string[]): Asked | string => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { snapshot: { type: "string" }, report: { type: "string" } },
  })
  const [file, ...more] = positionals
  if (more.length > 0) return `one argument too many: ${more.join(" ")}; files are imported one at a time`
  if (file === undefined || values.snapshot === undefined) return "a file and a snapshot must be named"
  return { file, snapshot: values.snapshot, reportFile: values.report ?? `${file}.rejected.csv` }
}

/** Says what became of the file; an import that let nobody in has failed. */
const tellReport = ({ outcome, rows, inserted, updated, rejected }: ImportReport, asked: Asked): number => {
  if (outcome === "unchanged") say(`${asked.file}: this very file was imported before: nothing changed`)
  else say(`${asked.file}: ${rows} lines: ${inserted} new, ${updated} changed, ${rejected} rejected`)
  if (rejected === 0) return 0
  const isAll = rejected >= rows
  complain(`${isAll ? "ALL" : rejected} of ${rows} lines were left out; each with its reason: ${asked.reportFile}`)
  return isAll ? 1 : 0
}

export const run: Run = async (args) => {
  const asked = readAsked(args)
  if (typeof asked === "string") return wronglyCalled(asked)
  const config = readConfigOrComplain()
  if (config === undefined) return 1
  return inStandingOffice(config, async ({ rooms }) => {
    await rooms.residents.loadRegions()
    const progress = showImportProgress(process.stderr)
    const outcome = await rooms.residents
      .importResidents({ ...asked, onProgress: progress.tell })
      .finally(() => progress.end())
    if (outcome.ok) return tellReport(outcome.value, asked)
    complain(wordsOfImportRefusal(outcome.refusal, asked))
    return 1
  })
}

import { readFile, writeFile } from "node:fs/promises"
import { parseArgs } from "node:util"
import { parseSnapshotId } from "@jatidiri/kernel"
import type { ImportedRelease, ImportReleaseRefusal } from "@jatidiri/monitoring"
import { complain, exitCodes, type Run, say, wronglyCalled } from "../command.ts"
import { inStandingOffice } from "../in-office.ts"
import { isShownText } from "../new-target.ts"
import { readConfigOrComplain } from "../read-config-or-complain.ts"

const words: Readonly<Record<ImportReleaseRefusal, string>> = {
  "header-wrong":
    "the first line must name the columns: region and one or more of residents, wajib_ktp, recorded, card_holders",
  "snapshot-wrong": "--snapshot is no release",
  "source-wrong": "--source is empty",
  "nothing-believed": "no line of it can stand",
  "release-differs": "this source gave other sums of that release before; name a corrected release so in --source",
}

type Asked = { readonly file: string; readonly snapshot: string; readonly source: string; readonly report: string }

/** What is asked for, or in words what is wrong with the call. */
const readAsked = (args: readonly string[]): Asked | string => {
  const option = { type: "string" } as const
  const options = { file: option, snapshot: option, source: option, report: option }
  const { values } = parseArgs({ args: [...args], options })
  const { file = "", snapshot = "", source = "" } = values
  if (file === "") return "--file takes the file of sums"
  if (!parseSnapshotId(snapshot).ok) return "--snapshot takes a release, such as 2025-S1 or 2025-S2"
  if (!isShownText(source)) return "--source takes the letter or release that says so, up to 200 characters"
  return { file, snapshot, source: source.trim(), report: values.report ?? `${file}.rejected.csv` }
}

const tell = async ({ lines, rejected, bases }: ImportedRelease, { file, report }: Asked): Promise<void> => {
  say(`${file}: ${lines} lines, ${rejected.length} rejected`)
  for (const { baseId, name, regions, isNew } of bases)
    say(`${isNew ? "" : "left as it is: "}base ${baseId}: ${name}, ${regions} regions`)
  if (rejected.length === 0) return
  const rows = rejected.map(({ line, column, reason, parts }) => [line, column, reason, parts ?? ""].join(","))
  await writeFile(report, `${["line,column,reason,parts", ...rows].join("\n")}\n`)
  complain(`what was left out, each with its reason: ${report}`)
}

const readText = (file: string): Promise<string | undefined> => readFile(file, "utf8").catch(() => undefined)

export const run: Run = async (args) => {
  const asked = readAsked(args)
  if (typeof asked === "string") return wronglyCalled(asked)
  const config = readConfigOrComplain()
  if (config === undefined) return exitCodes.refused
  const text = await readText(asked.file)
  if (text === undefined) {
    complain(`${asked.file} cannot be read`)
    return exitCodes.refused
  }
  return inStandingOffice(config, async ({ rooms }) => {
    await rooms.residents.loadRegions()
    const imported = await rooms.monitoring.importRelease({ ...asked, text, actor: "system" })
    if (imported.ok) {
      await tell(imported.value, asked)
      return exitCodes.done
    }
    complain(`not imported: ${words[imported.refusal.code]}`)
    return exitCodes.refused
  })
}

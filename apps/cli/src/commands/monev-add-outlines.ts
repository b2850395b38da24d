import { readFile, stat } from "node:fs/promises"
import { parseArgs } from "node:util"
import type { AddOutlinesRefusal, OutlinesReport } from "@jatidiri/monitoring"
import { complain, exitCodes, type Run, say, wronglyCalled } from "../command.ts"
import { inStandingOffice } from "../in-office.ts"
import { isShownText } from "../new-target.ts"
import { readConfigOrComplain } from "../read-config-or-complain.ts"

type Asked = { readonly file: string; readonly source: string; readonly codeMember?: string }

/** What JSON.parse can hold of a file as one text. */
const mostBytes = 400 * 1024 * 1024
const shownRejections = 10

/** What is asked for, or in words what is wrong with the call. */
const readAsked = (args: readonly string[]): Asked | string => {
  const option = { type: "string" } as const
  const { values } = parseArgs({ args: [...args], options: { file: option, source: option, code: option } })
  const { file, source = "", code } = values
  if (file === undefined) return "--file takes GeoJSON or TopoJSON in degrees"
  if (!isShownText(source)) return "--source takes who drew the boundaries, up to 200 characters"
  return { file, source: source.trim(), ...(code === undefined ? {} : { codeMember: code }) }
}

const words: Readonly<Record<AddOutlinesRefusal, string>> = {
  "not-json": "the file is no JSON",
  "not-outlines": "the file is neither a GeoJSON FeatureCollection nor TopoJSON",
  "no-codes": "no member of its features holds region codes; name it with --code",
  "nothing-usable": "none of its features is the outline of a region that the register knows",
}

const reasons: Readonly<Record<OutlinesReport["rejected"][number]["reason"], string>> = {
  "code-wrong": "no region code (a number such as 71.1 has lost its zero: write codes as text)",
  "geometry-wrong": "no polygon with rings of at least four points",
  "outside-country": "points outside Indonesia; coordinates must be degrees, east before north",
}

const tell = ({ regions, maps, unknown, rejected }: OutlinesReport): void => {
  say(`${regions} ${regions === 1 ? "region" : "regions"} on ${maps} ${maps === 1 ? "map" : "maps"}`)
  if (unknown.length > 0) complain(`left out, not in the register: ${unknown.slice(0, shownRejections).join(", ")}`)
  for (const { feature, reason } of rejected.slice(0, shownRejections))
    complain(`left out, feature ${feature}: ${reasons[reason]}`)
  const more = rejected.length - shownRejections
  if (more > 0) complain(`left out: ${more} features more`)
}

const readText = async (file: string): Promise<string | undefined> => {
  const found = await stat(file).catch(() => undefined)
  return found?.isFile() && found.size <= mostBytes ? readFile(file, "utf8") : undefined
}

/** Maps are drawn in a moment each; a country of villages takes long enough to be told. */
const tellProgress = (drawn: number, of: number): void => {
  if (drawn % 100 === 0) complain(`${drawn} of ${of} maps …`)
}

export const run: Run = async (args) => {
  const asked = readAsked(args)
  if (typeof asked === "string") return wronglyCalled(asked)
  const config = readConfigOrComplain()
  if (config === undefined) return exitCodes.refused
  const text = await readText(asked.file)
  if (text === undefined) {
    complain(`not added: ${asked.file} cannot be read, or is larger than 400 MiB: cut it by province`)
    return exitCodes.refused
  }
  return inStandingOffice(config, async ({ rooms }) => {
    await rooms.residents.loadRegions()
    const added = await rooms.monitoring.addOutlines({ ...asked, text, actor: "system", onProgress: tellProgress })
    if (added.ok) tell(added.value)
    else complain(`not added: ${words[added.refusal.code]}`)
    return added.ok ? exitCodes.done : exitCodes.refused
  })
}

import { parseArgs } from "node:util"
import { parseDay, parseRegionCode } from "@jatidiri/kernel"
import { type Correction, correctableChannels, correctableKinds } from "@jatidiri/monitoring"
import { isShownText } from "./new-target.ts"

const option = { type: "string" } as const
const options = {
  ...{ region: option, kind: option, people: option, day: option, letter: option, agency: { ...option, default: "" } },
  channel: { ...option, default: "service-point" },
  cohort: { ...option, default: "umum" },
} as const

/** `--people -3` would be taken for an option of its own. */
const joined = (args: readonly string[]): string[] =>
  args.flatMap((arg, place) => {
    if (arg === "--people" && /^-\d/.test(args[place + 1] ?? "")) return []
    return args[place - 1] === "--people" && /^-\d/.test(arg) ? [`--people=${arg}`] : [arg]
  })

/** The correction asked for, or in words what is wrong with the call. */
export const readNewCorrection = (args: readonly string[]): Correction | string => {
  const { values } = parseArgs({ args: joined(args), options })
  const { region = "", people = "", day = "", letter = "", cohort, agency } = values
  const kind = correctableKinds.find((one) => one === values.kind)
  const channel = correctableChannels.find((one) => one === values.channel)
  if (region !== "nation" && !parseRegionCode(region).ok)
    return "--region takes nation, or a code such as 51.71.01.1001"
  if (kind === undefined) return `--kind takes one of ${correctableKinds.join(", ")}`
  if (!/^[+-]?[1-9]\d{0,6}$/.test(people)) return "--people takes what is added, such as 3, or taken away, such as -3"
  if (!parseDay(day).ok) return "--day takes the day that is put right, such as 2026-11-20"
  if (!isShownText(letter)) return "--letter takes the letter that says so, up to 200 characters"
  if (channel === undefined) return `--channel takes one of ${correctableChannels.join(", ")}`
  const group = { channel, cohort, agency }
  return { regionCode: region, kind, people: Number(people), day, letter: letter.trim(), ...group, actor: "system" }
}

import { parseArgs } from "node:util"
import { parseDay } from "@jatidiri/kernel"
import type { WithdrawLetter, WithdrawLetterRefusal } from "@jatidiri/monitoring"
import { complain, exitCodes, type Run, say, wronglyCalled } from "../command.ts"
import { inStandingOffice } from "../in-office.ts"
import { isShownText } from "../new-target.ts"
import { readConfigOrComplain } from "../read-config-or-complain.ts"

const words: Readonly<Record<WithdrawLetterRefusal, string>> = {
  "letter-unknown": "no target was set by that letter and revision; `jatidiri monev list` shows those there are",
  "letter-wrong": "the letter that takes it back lacks who signed it, its number or its day",
  "before-the-letter": "--by-date is before the day of the letter that is taken back",
  "withdrawn-otherwise": "another letter took it back already",
}

/** The letter meant, or in words what is wrong with the call. */
const readAsked = (args: readonly string[]): WithdrawLetter | string => {
  const option = { type: "string" } as const
  const names = ["letter-from", "letter-number", "revision", "by-from", "by-number", "by-date"] as const
  const { values } = parseArgs({ args: [...args], options: Object.fromEntries(names.map((name) => [name, option])) })
  const text = (name: (typeof names)[number]): string => String(values[name] ?? "").trim()
  const missing = names.find((name) => name !== "revision" && !isShownText(text(name)))
  if (missing !== undefined) return `--${missing} must be given`
  if (!parseDay(text("by-date")).ok)
    return "--by-date takes the day of the letter that takes it back, such as 2026-10-01"
  const revision = text("revision") === "" ? "0" : text("revision")
  if (!/^\d{1,9}$/.test(revision)) return "--revision takes the revision that is taken back, 0 for the first letter"
  return {
    ...{ letter: { from: text("letter-from"), number: text("letter-number") }, revision: Number(revision) },
    ...{ by: { from: text("by-from"), number: text("by-number"), date: text("by-date") }, actor: "system" },
  }
}

export const run: Run = async (args) => {
  const asked = readAsked(args)
  if (typeof asked === "string") return wronglyCalled(asked)
  const config = readConfigOrComplain()
  if (config === undefined) return exitCodes.refused
  return inStandingOffice(config, async ({ rooms: { monitoring } }) => {
    const done = await monitoring.withdrawLetter(asked)
    if (!done.ok) {
      complain(`not withdrawn: ${words[done.refusal.code]}`)
      return exitCodes.refused
    }
    const { withdrawn } = done.value
    say(
      withdrawn === 0
        ? "left as it is: that letter took it back already"
        : `${withdrawn} ${withdrawn === 1 ? "target ends" : "targets end"} ${asked.by.date}`,
    )
    return exitCodes.done
  })
}

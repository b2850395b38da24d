import type { CorrectionRefusal } from "@jatidiri/monitoring"
import { complain, exitCodes, type Run, say, wronglyCalled } from "../command.ts"
import { inStandingOffice } from "../in-office.ts"
import { readNewCorrection } from "../new-correction.ts"
import { readConfigOrComplain } from "../read-config-or-complain.ts"

const words: Readonly<Record<CorrectionRefusal, string>> = {
  "region-unknown": "there is no region of that code; regions come with the first import (jatidiri import residents)",
  "people-wrong": "--people takes a whole number that is not 0, up to a million",
  "day-wrong": "--day must be a day that exists, today at the latest",
  "letter-wrong": "--letter takes the letter that says so, up to 200 characters",
  "letter-differs": "this letter stands for another number there already; a change is another letter",
  "below-zero":
    "there are not so many in all, in that group, in a region above, or still active; `jatidiri monev reconcile` says whether the sums agree",
}

export const run: Run = async (args) => {
  const correction = readNewCorrection(args)
  if (typeof correction === "string") return wronglyCalled(correction)
  const config = readConfigOrComplain()
  if (config === undefined) return exitCodes.refused
  return inStandingOffice(config, async ({ rooms: { monitoring } }) => {
    const corrected = await monitoring.correct(correction)
    if (!corrected.ok) {
      complain(`not corrected: ${words[corrected.refusal.code]}`)
      return exitCodes.refused
    }
    await monitoring.refresh()
    const { regionCode, kind, people, day, letter } = correction
    const isNew = corrected.value.isNew ? "corrected" : "left as it is"
    say(`${isNew}: ${regionCode} ${kind} ${people > 0 ? "+" : ""}${people} on ${day}, by ${letter}`)
    return exitCodes.done
  })
}

import type { AddTargetRefusal } from "@jatidiri/monitoring"
import { complain, exitCodes, type Run, say, wronglyCalled } from "../command.ts"
import { inStandingOffice } from "../in-office.ts"
import { readNewTarget } from "../new-target.ts"
import { wordsOfTarget } from "../plans-in-words.ts"
import { readConfigOrComplain } from "../read-config-or-complain.ts"

const words: Readonly<Record<AddTargetRefusal, string>> = {
  "base-unknown": "there is no such base; `jatidiri monev list` shows those there are",
  "region-unknown": "there is no region of that code; regions come with the first import (jatidiri import residents)",
  "share-wrong": "--share cannot be such a share",
  "period-wrong": "--from and --to are no period",
  "letter-wrong": "the letter lacks who signed it, its number or its day",
  "letter-differs":
    "this letter and revision stand for another share, base, beginning or date already; a change is another --revision",
}

export const run: Run = async (args) => {
  const target = readNewTarget(args)
  if (typeof target === "string") return wronglyCalled(target)
  const config = readConfigOrComplain()
  if (config === undefined) return exitCodes.refused
  return inStandingOffice(config, async ({ rooms: { monitoring } }) => {
    const before = (await monitoring.listPlans()).targets.length
    const added = await monitoring.addTarget(target)
    if (!added.ok) {
      complain(`not added: ${words[added.refusal.code]}`)
      return exitCodes.refused
    }
    const isNew = (await monitoring.listPlans()).targets.length > before
    say(`${isNew ? "target" : "left as it is:"} ${wordsOfTarget(target)}`)
    return exitCodes.done
  })
}

import { exitCodes, type Run, say } from "../command.ts"
import { inStandingOffice } from "../in-office.ts"
import { wordsOfBase, wordsOfTarget } from "../plans-in-words.ts"
import { readConfigOrComplain } from "../read-config-or-complain.ts"

export const run: Run = async () => {
  const config = readConfigOrComplain()
  if (config === undefined) return exitCodes.refused
  return inStandingOffice(config, async ({ rooms: { monitoring } }) => {
    const { bases, targets } = await monitoring.listPlans()
    for (const base of bases) say(wordsOfBase(base))
    for (const target of targets) say(`target ${wordsOfTarget(target)}`)
    if (targets.length === 0) say("no target yet: jatidiri monev add-target --help")
    return exitCodes.done
  })
}

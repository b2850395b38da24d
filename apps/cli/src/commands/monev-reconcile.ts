import { complain, type Run, say } from "../command.ts"
import { inStandingOffice } from "../in-office.ts"
import { readConfigOrComplain } from "../read-config-or-complain.ts"
import { showParts } from "../show-parts.ts"

export const run: Run = async () => {
  const config = readConfigOrComplain()
  if (config === undefined) return 1
  return inStandingOffice(config, async ({ rooms }) => {
    const shown = showParts(process.stderr)
    const { agrees, entries, differences } = await rooms.monitoring.reconcile(shown.tell).finally(shown.end)
    for (const difference of differences) complain(JSON.stringify(difference))
    say(`${entries} ledger rows: ${agrees ? "the sums agree" : "the sums do NOT agree"}`)
    return agrees ? 0 : 1
  })
}

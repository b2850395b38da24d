import { complain, type Run, say } from "../command.ts"
import { inStandingOffice } from "../in-office.ts"
import { readConfigOrComplain } from "../read-config-or-complain.ts"

export const run: Run = async () => {
  const config = readConfigOrComplain()
  if (config === undefined) return 1
  return inStandingOffice(config, async ({ rooms }) => {
    const { agrees, entries, differences } = await rooms.monitoring.reconcile()
    for (const difference of differences) complain(JSON.stringify(difference))
    say(`${entries} ledger rows: ${agrees ? "the sums agree" : "the sums do NOT agree"}`)
    return agrees ? 0 : 1
  })
}

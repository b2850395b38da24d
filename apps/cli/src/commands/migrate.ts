import { type Run, say } from "../command.ts"
import { inOffice } from "../in-office.ts"
import { readConfigOrComplain } from "../read-config-or-complain.ts"

export const run: Run = async () => {
  const config = readConfigOrComplain()
  if (config === undefined) return 1
  return inOffice(config, async ({ migrated }) => {
    for (const file of migrated) say(`applied ${file}`)
    say(migrated.length === 0 ? "already up to date" : "up to date")
    return 0
  })
}

import { parseArgs } from "node:util"
import { parseUuid } from "@jatidiri/kernel"
import { withStandingHouse } from "@jatidiri/server"
import { complain, type Run, say, wronglyCalled } from "../command.ts"
import { readConfigOrComplain } from "../read-config-or-complain.ts"

export const run: Run = async (args) => {
  const [officerId = "", ...more] = parseArgs({ args: [...args], allowPositionals: true }).positionals
  if (more.length > 0) return wronglyCalled(`one argument too many: ${more.join(" ")}`)
  const id = parseUuid(officerId)
  if (!id.ok) return wronglyCalled("an officer's id is a uuid")
  const config = readConfigOrComplain()
  if (config === undefined) return 1
  return withStandingHouse(config, async ({ base, rooms }) => {
    try {
      const { ticket } = await base.database.transaction((tx) => rooms.officers.issueEnrolment(tx, id.value))
      say(`${config.baseUrl}/petugas/#/daftar?undangan=${ticket}`)
      return 0
    } catch {
      complain("there is no such officer")
      return 1
    }
  })
}

import { parseArgs } from "node:util"
import { parseUuid } from "@jatidiri/kernel"
import { foreseen } from "@jatidiri/server"
import { type Run, say, wronglyCalled } from "../command.ts"
import { inStandingOffice } from "../in-office.ts"
import { readConfigOrComplain } from "../read-config-or-complain.ts"

/** The invitation names an officer whom its table's foreign key does not find. */
const isUnknownOfficer = (error: unknown): boolean => (error as { code?: unknown } | undefined)?.code === "23503"

export const run: Run = async (args) => {
  const [officerId = "", ...more] = parseArgs({ args: [...args], allowPositionals: true }).positionals
  if (more.length > 0) return wronglyCalled(`one argument too many: ${more.join(" ")}`)
  const id = parseUuid(officerId)
  if (!id.ok) return wronglyCalled("an officer's id is a uuid, as `jatidiri officers add` prints it")
  const config = readConfigOrComplain()
  if (config === undefined) return 1
  return inStandingOffice(config, async ({ base, rooms }) => {
    const { ticket } = await base.database
      .transaction((tx) => rooms.officers.issueEnrolment(tx, id.value))
      .catch((error: unknown) => {
        throw isUnknownOfficer(error) ? foreseen("there is no such officer") : error
      })
    say(`${config.baseUrl}/petugas/#/daftar?undangan=${ticket}`)
    return 0
  })
}

import { parseUuid } from "@jatidiri/kernel"
import { withHouse } from "@jatidiri/server"
import { type Command, complain, say, wronglyCalled } from "../command.ts"
import { readConfigOrComplain } from "../read-config-or-complain.ts"

export const officersInvite: Command = {
  name: "officers invite",
  summary: "a single-use invitation with which an officer enrols a passkey",
  usage: "OFFICER-ID",
  run: async ([officerId]) => {
    const id = parseUuid(officerId ?? "")
    if (!id.ok) return wronglyCalled("an officer's id is a uuid")
    const config = readConfigOrComplain()
    if (config === undefined) return 1
    return withHouse(config, async ({ base, rooms }) => {
      try {
        const { ticket } = await base.database.transaction((tx) => rooms.officers.issueEnrolment(tx, id.value))
        say(`${config.baseUrl}/petugas/#/daftar?undangan=${ticket}`)
        return 0
      } catch {
        complain("there is no such officer")
        return 1
      }
    })
  },
}

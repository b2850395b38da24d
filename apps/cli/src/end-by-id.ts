import { parseArgs } from "node:util"
import type { Tx } from "@jatidiri/database"
import type { Result } from "@jatidiri/kernel"
import type { House } from "@jatidiri/server"
import { complain, exitCodes, type Run, say, wronglyCalled } from "./command.ts"
import { inStandingOffice } from "./in-office.ts"
import { readConfigOrComplain } from "./read-config-or-complain.ts"

type Ending = {
  /** What is ended, as in `desk`. */
  readonly what: string
  readonly end: (rooms: House["rooms"], tx: Tx, id: string) => Promise<Result<void>>
  /** True also when it was so before. */
  readonly says: string
}

const idPattern = /^[a-z0-9][a-z0-9-]{0,63}$/

/** A command that takes the id of one thing and ends it; harmless when it has ended. */
export const endById =
  ({ what, end, says }: Ending): Run =>
  async (args) => {
    const [id = "", ...more] = parseArgs({ args: [...args], allowPositionals: true }).positionals
    if (more.length > 0) return wronglyCalled(`one argument too many: ${more.join(" ")}`)
    if (!idPattern.test(id)) return wronglyCalled(`a ${what}'s id must be named, as its file has it`)
    const config = readConfigOrComplain()
    if (config === undefined) return exitCodes.refused
    return inStandingOffice(config, async ({ base, rooms }) => {
      const ended = await base.database.transaction((tx) => end(rooms, tx, id))
      if (ended.ok) say(`${what} ${id} ${says}`)
      else complain(`there is no ${what} ${id}`)
      return ended.ok ? exitCodes.done : exitCodes.refused
    })
  }

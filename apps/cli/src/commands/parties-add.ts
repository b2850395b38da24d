import { parseArgs } from "node:util"
import type { NewRelyingParty, Registered } from "@jatidiri/relying-parties"
import { complain, exitCodes, type Run, say, wronglyCalled } from "../command.ts"
import { inStandingOffice } from "../in-office.ts"
import { wordsOfAddRefusal } from "../party-refusals.ts"
import { readConfigOrComplain } from "../read-config-or-complain.ts"
import { readRelyingParty } from "../relying-party-file.ts"

const linesOf = ({ relyingPartyId, name }: NewRelyingParty, { isNew, desks, purposes }: Registered): string[] => {
  const isAllThere = !isNew && desks.length === 0 && purposes.length === 0
  if (isAllThere) return [`${relyingPartyId}: all of it is there already: nothing changed, no code was drawn`]
  const lines = [
    `${relyingPartyId}: ${name}${isNew ? "" : ", which was there already"}`,
    ...purposes.map((purposeId) => `new purpose ${purposeId}`),
    ...desks.map(({ deskId, deskCode }) => `new desk ${deskId}: code ${deskCode}`),
  ]
  return desks.length === 0 ? lines : [...lines, "write it down: it is kept only as a hash and never shown again"]
}

export const run: Run = async (args) => {
  const [file, ...more] = parseArgs({ args: [...args], allowPositionals: true }).positionals
  if (more.length > 0) return wronglyCalled(`one argument too many: ${more.join(" ")}; parties are added one at a time`)
  if (file === undefined) return wronglyCalled("a file must be named")
  const config = readConfigOrComplain()
  if (config === undefined) return exitCodes.refused
  const party = await readRelyingParty(file)
  return inStandingOffice(config, async ({ base, rooms }) => {
    const added = await base.database.transaction((tx) => rooms.relyingParties.addRelyingParty(tx, party))
    if (added.ok) for (const line of linesOf(party, added.value)) say(line)
    else complain(wordsOfAddRefusal(added.refusal, file))
    return added.ok ? exitCodes.done : exitCodes.refused
  })
}

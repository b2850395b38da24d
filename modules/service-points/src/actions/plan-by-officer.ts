import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import { mostResidents, type PlanBody, type PlanReply } from "../contract.ts"
import { reasonNotToPlan } from "../domain/round.ts"
import type { Needs, SignedInOfficer } from "../needs.ts"
import { once } from "./once.ts"
import { type PlanRefusal, planRound } from "./plan-round.ts"

type PlanRound = PlanBody & { readonly officer: SignedInOfficer | undefined }

/** One more than fits is asked for, so that too many are noticed and not cut off. */
const findInvited = async (needs: Needs, tx: Tx, { regionCode, invited }: PlanBody) => {
  if ("regionCode" in invited) {
    const residentIds = await needs.listNotActivated(tx, invited.regionCode, mostResidents + 1)
    return { invitedBy: "region" as const, residentIds, notInRegister: 0 }
  }
  const niks = [...new Set(invited.niks)]
  const residentIds = await needs.listByNik(tx, regionCode, niks)
  return { invitedBy: "niks" as const, residentIds, notInRegister: niks.length - residentIds.length }
}

const planFirst = async (needs: Needs, tx: Tx, body: PlanBody, actor: string) => {
  const { notInRegister, ...people } = await findInvited(needs, tx, body)
  const { commandId, invited, ...asked } = body
  const times = { from: new Date(body.from), until: new Date(body.until) }
  const planned = await planRound(needs)(tx, actor, { ...asked, ...times, ...people })
  if (!planned.ok) return planned
  return accept<PlanReply>({ ...planned.value, residents: people.residentIds.length, notInRegister })
}

const reasonAgainst = (needs: Needs, { officer, regionCode, invited, from, until }: PlanRound) => {
  const refusal = needs.reasonNotTo(officer, "issue-mandates", regionCode)
  if (refusal !== undefined) return refusal
  const times = { from: new Date(from), until: new Date(until) }
  const isElsewhere = "regionCode" in invited && `${invited.regionCode}.`.startsWith(`${regionCode}.`) === false
  return isElsewhere ? "outside-region" : reasonNotToPlan(times, needs.now())
}

/** Plans a round, by one who may issue mandates in all of its region; nobody of another region comes into it. */
export const planRoundByOfficer =
  (needs: Needs) =>
  async (command: PlanRound): Promise<Result<PlanReply, PlanRefusal>> => {
    const { officer, ...body } = command
    const refusal = reasonAgainst(needs, command)
    if (refusal !== undefined) return refuse(refusal)
    if (officer === undefined) return refuse("not-signed-in")
    const { officerId } = officer
    const { commandId, ...input } = body
    return needs.database.transaction((tx) =>
      once(tx, { officerId, commandId, kind: "plan-round", input, at: needs.now() }, () =>
        planFirst(needs, tx, body, `officer:${officerId}`),
      ),
    )
  }

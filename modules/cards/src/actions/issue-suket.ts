import { randomUUID } from "node:crypto"
import type { Tx } from "@jatidiri/database"
import { accept, addDays, dayParts, jakartaDay, type Result, refuse, refuseAndKeep } from "@jatidiri/kernel"
import { type CardRefusal, type Suket, type SuketBody, suketRenewalDays } from "../contract.ts"
import { endOfSuket, numberOfSuket } from "../domain/suket.ts"
import type { Needs, PermissionRefusal, ResidentRecord, SignedInOfficer } from "../needs.ts"
import { findSuket, findSuketAfter, holdResident, insertSuket, nextNumber, type SuketRow } from "../store/sukets.ts"
import { once } from "./once.ts"
import { auditLook, refuseLook } from "./show-people.ts"

export type SuketRefusal = Extract<
  CardRefusal,
  PermissionRefusal | "command-differs" | "resident-unknown" | "card-held" | "not-recorded"
>

const regencyLength = 5

export const shownSuket = (row: SuketRow, today: string): Suket => ({
  ...{ suketId: row.suket_id, number: row.number, regionCode: row.region_code, reason: row.reason },
  ...{ issuedDay: row.issued_day, untilDay: row.until_day, isOver: row.until_day < today },
})

/** Whoever holds his card needs no letter, and whoever was never recorded has nothing that it could stand for. */
const reasonNotToWrite = (resident: ResidentRecord, reason: SuketBody["reason"]) => {
  if (!resident.isRecorded) return "not-recorded"
  return resident.card === "held" && reason !== "lost" && reason !== "damaged" ? "card-held" : undefined
}

/** One that is good for longer than the last thirty days stands, and no other is written beside it. */
const findStanding = async (needs: Needs, tx: Tx, { residentId }: ResidentRecord): Promise<string | undefined> => {
  await tx.run(holdResident, residentId)
  const soon = addDays(jakartaDay(needs.now()), suketRenewalDays)
  return (await tx.find(findSuketAfter, residentId, soon))?.suket_id
}

type Given = { readonly officer: SignedInOfficer; readonly resident: ResidentRecord; readonly body: SuketBody }

const write = async (needs: Needs, tx: Tx, { officer, resident, body }: Given): Promise<string> => {
  const at = needs.now()
  const issued = jakartaDay(at)
  const { year } = dayParts(issued)
  const regency = resident.regionCode.slice(0, regencyLength)
  const { last } = await tx.get(nextNumber, regency, year)
  const number = numberOfSuket({ regency, year, last, demo: needs.demo })
  const suketId = randomUUID()
  const whose = [suketId, number, resident.residentId, resident.regionCode, body.reason]
  await tx.run(insertSuket, ...whose, issued, endOfSuket(issued), officer.officerId, at)
  await needs.recordAudit(tx, {
    ...{ action: "suket.issued", actor: `officer:${officer.officerId}`, subject: `resident:${resident.residentId}` },
    detail: { number, reason: body.reason },
  })
  return suketId
}

/**
 * A letter in place of the card, good for six months; another only in the last thirty days of the one before, which is given
 * again until then.
 */
export const issueSuket =
  (needs: Needs) =>
  async (officer: SignedInOfficer | undefined, body: SuketBody): Promise<Result<Suket, SuketRefusal>> => {
    if (officer === undefined) return refuse("not-signed-in")
    const { commandId, ...input } = body
    const { officerId } = officer
    return needs.database.transaction(async (tx): Promise<Result<Suket, SuketRefusal>> => {
      const resident = await needs.findResidentByNik(tx, body.nik)
      if (resident === undefined) return refuse("resident-unknown")
      const { residentId } = resident
      const refusal = needs.reasonNotTo(officer, "activate", resident.regionCode)
      if (refusal !== undefined) return refuseLook(needs, tx, officer, { residentId, code: refusal, why: "suket" })
      const command = { officerId, commandId, kind: "suket", input, at: needs.now() }
      const done = await once(tx, command, async () => {
        const unfit = reasonNotToWrite(resident, body.reason)
        const standing = unfit === undefined ? await findStanding(needs, tx, resident) : undefined
        if (unfit === undefined && standing === undefined)
          return accept(await write(needs, tx, { officer, resident, body }))
        await auditLook(needs, tx, officer, { residentId, why: "suket" })
        return standing === undefined ? refuseAndKeep(unfit ?? "not-recorded") : accept(standing)
      })
      if (!done.ok) return done
      return accept(shownSuket(await tx.get(findSuket, done.value), jakartaDay(needs.now())))
    })
  }

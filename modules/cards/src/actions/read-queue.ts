import { accept, jakartaDay, type Result, refuse, refuseAndKeep } from "@jatidiri/kernel"
import type { CardRefusal, PositionBody, PositionReply, QueueReply } from "../contract.ts"
import { ruleOn } from "../domain/priority.ts"
import type { Needs, PermissionRefusal, SignedInOfficer } from "../needs.ts"
import { countQueue, findPlace, listInHand } from "../store/queue.ts"
import { readRegionStock } from "../store/stocks.ts"
import { auditLook, namePeople, refuseLook } from "./show-people.ts"

const regencyLength = 5

/** How many wait in the regency of the officer's site, by class, and whom he has in hand. Those were looked at when handed out. */
export const readQueue =
  (needs: Needs) =>
  async (officer: SignedInOfficer | undefined): Promise<Result<QueueReply, PermissionRefusal>> => {
    if (officer === undefined) return refuse("not-signed-in")
    const refusal = needs.reasonNotTo(officer, "activate", officer.servicePoint.regionCode)
    if (refusal !== undefined) return refuse(refusal)
    const regency = officer.servicePoint.regionCode.slice(0, regencyLength)
    const { from, source, classes } = ruleOn(jakartaDay(needs.now()))
    return needs.database.transaction(async (tx) => {
      const rows = await tx.rows(countQueue, regency)
      const people = (state: string): number =>
        rows.filter((row) => row.state === state).reduce((sum, row) => sum + row.people, 0)
      return accept({
        ...{ regency, rule: { from, source, classes: classes.map((reasons) => [...reasons]) } },
        waiting: rows
          .filter(({ state }) => state === "waiting")
          .map((row) => ({ class: row.class, people: row.people })),
        ...{ handedOut: people("handed-out"), setAside: people("set-aside") },
        mine: await namePeople(needs, tx, officer, await tx.rows(listInHand, officer.officerId)),
      })
    })
  }

export type PositionRefusal = Extract<CardRefusal, PermissionRefusal | "resident-unknown" | "not-in-queue">

/** Where somebody at the counter stands in the queue, and why there; a look at his record. */
export const findPosition =
  (needs: Needs) =>
  async (
    officer: SignedInOfficer | undefined,
    { nik }: PositionBody,
  ): Promise<Result<PositionReply, PositionRefusal>> => {
    if (officer === undefined) return refuse("not-signed-in")
    return needs.database.transaction(async (tx): Promise<Result<PositionReply, PositionRefusal>> => {
      const resident = await needs.findResidentByNik(tx, nik)
      if (resident === undefined) return refuse("resident-unknown")
      const refusal = needs.reasonNotTo(officer, "activate", resident.regionCode)
      if (refusal !== undefined)
        return refuseLook(needs, tx, officer, { ...resident, code: refusal, why: "card-queue" })
      const row = await tx.find(findPlace, resident.residentId)
      const { pieces } = await tx.get(readRegionStock, resident.regionCode.slice(0, regencyLength))
      await auditLook(needs, tx, officer, { residentId: resident.residentId, why: "card-queue" })
      if (row === undefined) return refuseAndKeep("not-in-queue")
      const { state, cause, since } = row
      return accept({
        ...{ state, cause, class: row.class, since, of: row.of, aheadInClass: row.ahead_in_class, blanks: pieces },
        place: state === "waiting" ? row.ahead + 1 : null,
      })
    })
  }

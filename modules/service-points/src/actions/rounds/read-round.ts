import { accept, jakartaDay, type Result } from "@jatidiri/kernel"
import { attendanceOf, incidentsIn } from "../../domain/attendance.ts"
import type { Needs, SignedInOfficer } from "../../needs.ts"
import type { Incident, RoundReply } from "../../round-contract.ts"
import { type IncidentRow, listIncidents } from "../../store/incidents.ts"
import { listLetters } from "../../store/letters.ts"
import { knowOf, roundOf } from "../list-rounds.ts"
import { letterOf } from "./letters/number-letter.ts"
import { type SeeRefusal, seeRound } from "./see-round.ts"

const incidentOf = ({ at, code, note, reporter }: IncidentRow): Incident => ({
  ...{ code, day: jakartaDay(at), at: at.toISOString(), by: reporter },
  ...(note === null ? {} : { note }),
})

/** One round with what came of it: who of those invited was met, what kept people away, what went wrong, its letters. */
export const readRound =
  (needs: Needs) =>
  async (asked: {
    readonly officer: SignedInOfficer | undefined
    readonly roundId: string
  }): Promise<Result<RoundReply, SeeRefusal>> => {
    const seen = await seeRound(needs, needs.database, asked)
    if (!seen.ok) return seen
    const { row, mayPlan } = seen.value
    const days = await needs.roundDays(needs.database, [row.round_id])
    const told = (await needs.database.rows(listIncidents, row.round_id)).map(incidentOf)
    const letters = await needs.database.rows(listLetters, row.round_id)
    return accept({
      round: roundOf(row, await knowOf(needs, [row])),
      attendance: attendanceOf(days, row.residents),
      incidents: [...told, ...incidentsIn(days)].sort((one, other) => one.day.localeCompare(other.day)),
      letters: letters.map(letterOf),
      mayPlan,
    })
  }

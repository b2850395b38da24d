import { join } from "node:path"
import { openPerson, type Person, phone } from "@jatidiri/testing"
import { readInvited } from "./round.ts"
import type { Town } from "./town.ts"

/** An invited resident with a phone of his own; `film` is what its camera sees. */
export type Pupil = {
  readonly person: Person
  readonly film: string
  readonly nik: string
  readonly name: string
  readonly residentId: string
}

/** Three show every road; a whole class of twenty takes a quarter of an hour: JATIDIRI_RESIDENTS=20. */
export const classSize = Number(process.env["JATIDIRI_RESIDENTS"] ?? "3")

export const openClass = async (town: Town, films: string): Promise<readonly Pupil[]> => {
  const pupils: Pupil[] = []
  for (const [at, invited] of (await readInvited(town, classSize)).entries()) {
    const film = join(films, `pupil-${at}.y4m`)
    pupils.push({ ...invited, film, person: await openPerson({ ...phone, film }) })
  }
  return pupils
}

const standingOf = `select count(*)::int as bindings, min(b.state) as state, min(e.road) as road
  from activation.bindings b join activation.entries e on e.jti = b.voucher_jti where b.resident_id = $1`

/** How each stands in the office's books. */
export const readStanding = async ({ server }: Town, pupils: readonly Pupil[]) => {
  const rows = []
  for (const { residentId } of pupils) {
    const [row] = await server.house.base.database.raw<{ bindings: number; state: string; road: string }>(standingOf, [
      residentId,
    ])
    rows.push(row)
  }
  return rows
}

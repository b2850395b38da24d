import type { Queries, Tx } from "@jatidiri/database"
import { accept, addDays, type Day, type Result, refuse } from "@jatidiri/kernel"
import { nation, pathTo } from "../domain/region-path.ts"
import { shareOf } from "../domain/shares.ts"
import { type Told, tellAll, untold } from "../domain/suppression/told.ts"
import { isBehind, toldSundays } from "../domain/suppression/weeks.ts"
import type { Needs } from "../needs.ts"
import type { PublicFigures, PublicPart, PublicRefusal } from "../public-contract.ts"
import { districtsOnSundays, publicPartsOf } from "../store/public.ts"
import { freeze, type OpenedRegion, openRegion } from "./open-region.ts"
import { readMeasures, shownBase } from "./read-measures.ts"

const weeksTold = 13
const villageLength = 13
/** The counts of a told week never change; the base beside them may, when an office sends its file. */
const keptMilliseconds = 600_000

type Land = { readonly sundays: readonly Day[]; readonly told: ReadonlyMap<string, Told>; readonly until: number }

const readLand = async (queries: Queries, live: OpenedRegion, now: Date): Promise<Land> => {
  const sundays = toldSundays(now, live.row.followedAt, weeksTold)
  const { base } = await readMeasures(queries, live, now)
  const leaves = await queries.rows(districtsOnSundays, base?.baseId ?? null, sundays)
  const until = now.getTime() + (isBehind(now, sundays) ? 0 : keptMilliseconds)
  return { sundays, told: tellAll(leaves, (code) => pathTo(code, nation)), until }
}

const openLive = async (queries: Queries, code: string): Promise<OpenedRegion | undefined> => {
  const region = await openRegion(queries, "live", code)
  return region.ok ? region.value : undefined
}

/** Everybody asks for the same country: it is added up once, whoever asks meanwhile waits for it. */
const keepLand = (needs: Needs) => {
  let kept: Promise<Land> | undefined
  const read = async (): Promise<Land> => {
    const live = await openLive(needs.database, "nation")
    if (live === undefined) throw new Error("there is no live book")
    return readLand(needs.database, live, needs.now())
  }
  return async (): Promise<Land> => {
    const before = kept
    const known = await before?.catch(() => undefined)
    if (known !== undefined && needs.now().getTime() < known.until) return known
    // Of those who waited the first asks anew, and the others wait for his answer.
    if (kept === before || kept === undefined) kept = read()
    return kept
  }
}

const toldIn = ({ told, sundays }: Land, code: string, base: number | null) => {
  const { atLeast: weeks, hidden, districts } = told.get(code) ?? untold(sundays.length)
  const atLeast = weeks.at(-1) ?? 0
  return { weeks, hidden, districts, atLeast, ofBase: shareOf(atLeast, base) }
}

type Readings = { readonly region: OpenedRegion; readonly land: Land; readonly now: Date }

const partsOf = async (tx: Tx, { region, land }: Readings, baseId: number | null): Promise<PublicPart[]> => {
  const rows = await tx.rows(publicPartsOf, baseId, region.code === nation ? null : region.code)
  return rows.map(({ code, name, base }) => {
    const { atLeast, ofBase, hidden, districts } = toldIn(land, code, base)
    return { code, name, base, atLeast, ofBase, hidden, districts }
  })
}

const publicOf = async (tx: Tx, readings: Readings): Promise<Omit<PublicFigures, "demo">> => {
  const { region, land, now } = readings
  const { base, target } = await readMeasures(tx, region, now)
  const { atLeast, ofBase, hidden, districts, weeks } = toldIn(land, region.code, base?.people ?? null)
  const day = land.sundays.at(-1) ?? ("" as Day)
  return {
    region: region.path.at(-1) ?? { code: region.code, name: "" },
    path: [...region.path],
    day,
    next: addDays(day, 8),
    base: base === undefined ? null : shownBase(base),
    target: target ?? null,
    ...{ atLeast, ofBase, hidden, districts },
    ofTarget: shareOf(atLeast, target?.people ?? null),
    weeks: land.sundays.map((sunday, at) => ({ day: sunday, atLeast: weeks[at] ?? 0 })),
    parts: await partsOf(tx, readings, base?.baseId ?? null),
  }
}

/** What everybody may know of a region down to the district, as of the Sunday told last. */
export const readPublic = (needs: Needs) => {
  const landOf = keepLand(needs)
  return async (code: string): Promise<Result<PublicFigures, PublicRefusal>> => {
    if (code.length === villageLength) return refuse("region-too-small")
    const land = await landOf()
    if (isBehind(needs.now(), land.sundays)) return refuse("being-counted")
    return needs.database.transaction(async (tx) => {
      await freeze(tx)
      const region = await openLive(tx, code)
      return region === undefined
        ? refuse("region-unknown")
        : accept({ demo: needs.isOpenToRead(), ...(await publicOf(tx, { region, land, now: needs.now() })) })
    })
  }
}

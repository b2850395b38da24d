import type { Queries, Tx } from "@jatidiri/database"
import { accept, addDays, type Day, type Result, refuse } from "@jatidiri/kernel"
import { nation, pathTo } from "../domain/region-path.ts"
import { shareOf } from "../domain/shares.ts"
import { type Leaf, type Told, tellAll, toldOf, untold } from "../domain/suppression/told.ts"
import { isBehind, toldSundays } from "../domain/suppression/weeks.ts"
import type { Needs } from "../needs.ts"
import type { PublicFigures, PublicPart, PublicRefusal } from "../public-contract.ts"
import { keepTold, publicPartsOf, toldDistricts, untoldDistricts } from "../store/public.ts"
import { atOneMoment, type OpenedRegion, openRegion } from "./open-region.ts"
import { readMeasures, shownBase } from "./read-measures.ts"

const weeksTold = 13
const villageLength = 13
/** What was told of a week never changes; the base beside it may, when an office sends its file. */
const keptMilliseconds = 600_000

type Land = { readonly sundays: readonly Day[]; readonly told: ReadonlyMap<string, Told>; readonly until: number }

/** Of what nothing was told yet is told under the base of now, and stands. */
const tellOnce = async (tx: Tx, baseId: number | null, sundays: readonly Day[]): Promise<readonly Leaf[]> => {
  const rows = await tx.rows(untoldDistricts, baseId, sundays)
  if (rows.length > 0) {
    const told = rows.map(({ count, base }) => toldOf(count, base))
    const [codes, days] = [rows.map(({ code }) => code), rows.map(({ sunday }) => sunday)]
    await tx.run(keepTold, codes, days, told)
  }
  return tx.rows(toldDistricts, sundays)
}

/** Anybody may ask: while the ledger is far from followed nothing is read that would not be told. */
const readLand = async (tx: Tx, live: OpenedRegion, now: Date): Promise<Land> => {
  const sundays = toldSundays(now, live.row.followedAt, weeksTold)
  if (isBehind(now, sundays)) return { sundays, told: new Map(), until: now.getTime() }
  const { base } = await readMeasures(tx, live, now)
  const leaves = await tellOnce(tx, base?.baseId ?? null, sundays)
  return { sundays, told: tellAll(leaves, (code) => pathTo(code, nation)), until: now.getTime() + keptMilliseconds }
}

const openLive = async (queries: Queries, code: string): Promise<OpenedRegion | undefined> => {
  const region = await openRegion(queries, "live", code)
  return region.ok ? region.value : undefined
}

/** Everybody asks for the same country: it is added up once, whoever asks meanwhile waits for it. */
const keepLand = (needs: Needs) => {
  let kept: Promise<Land> | undefined
  const read = (): Promise<Land> =>
    needs.database.transaction(
      async (tx) => {
        const live = await openLive(tx, "nation")
        if (live === undefined) throw new Error("there is no live book")
        return readLand(tx, live, needs.now())
      },
      { pipelined: true },
    )
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
    return atOneMoment(needs, async (tx) => {
      const region = await openLive(tx, code)
      return region === undefined
        ? refuse("region-unknown")
        : accept({ demo: needs.isOpenToRead(), ...(await publicOf(tx, { region, land, now: needs.now() })) })
    })
  }
}

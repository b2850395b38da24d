import { randomUUID } from "node:crypto"
import { join } from "node:path"
import { serve } from "@jatidiri/http"
import { accept, isWithin, parseRegionCode, refuse } from "@jatidiri/kernel"
import { openTestDatabase } from "@jatidiri/testing"
import { type PlanBody, servicePointPaths } from "../src/contract.ts"
import { servicePoints } from "../src/index.ts"
import type {
  GroupPage,
  Needs,
  ReasonNotTo,
  RoundAssignment,
  RoundDay,
  RoundYield,
  SignedInOfficer,
} from "../src/needs.ts"
import { makeOffice, officeOf } from "./site-town.ts"

export const denpasar = "51.71"
export const villageCode = "51.71.04.1001"

export type TownOfficer = SignedInOfficer & { readonly name: string; readonly cookie: string }
export type TownResident = {
  readonly residentId: string
  readonly nik: string
  readonly regionCode: string
  readonly gone?: true
  readonly active?: true
  readonly faceless?: true
  readonly cohort?: string
  readonly agency?: string
  readonly rw?: string
  readonly rt?: string
  /** Not to be activated today: a child, or not recorded. */
  readonly notYet?: true
}

/** What the neighbouring rooms know, kept in memory: they are strangers to this room and have their own tests. */
const makeNeighbours = () => ({
  ...makeOffice(),
  residents: new Map<string, TownResident>(),
  officers: new Map<string, TownOfficer>(),
  assigned: [] as RoundAssignment[],
  ended: [] as string[],
  yields: [] as RoundYield[],
  days: [] as RoundDay[],
  statusLists: ["https://contoh.example/status/1"],
  /** How many people were in one hand at once, and how many photos were looked at. */
  seen: { mostAtOnce: 0, photos: 0, millisecondsAPhoto: 0 },
})
type Neighbours = ReturnType<typeof makeNeighbours>

const isIn = (code: string, region: string): boolean => {
  const [inner, outer] = [parseRegionCode(code), parseRegionCode(region)]
  return inner.ok && outer.ok && isWithin(inner.value, outer.value)
}

const reasonNotTo: ReasonNotTo = (officer, power, regionCode) => {
  if (officer === undefined) return "not-signed-in"
  if (officer.ended) return "officer-ended"
  if (!officer.powers.includes(power)) return "power-missing"
  return officer.regions.some((region) => isIn(regionCode, region)) ? undefined : "outside-region"
}

const officersOf = ({ officers, assigned, ended }: Neighbours) => ({
  identifyOfficer: async ({ cookies }: { readonly cookies: Readonly<Record<string, string | undefined>> }) =>
    [...officers.values()].find((officer) => officer.cookie === cookies["jd_officer"]),
  reasonNotTo,
  findOfficerName: async (_queries: unknown, officerId: string) => officers.get(officerId)?.name,
  assignToRound: async (_tx: unknown, _actor: string, wanted: RoundAssignment) => {
    const officer = officers.get(wanted.officerId)
    const refusals = wanted.regions.map((region) => reasonNotTo(officer, "activate", region))
    const refusal = refusals.find((code) => code !== undefined)
    if (refusal !== undefined) return refuse(refusal)
    assigned.push(wanted)
    return accept({})
  },
  endRound: async (_tx: unknown, roundId: string) => void ended.push(roundId),
})

const registerOf = ({ residents, seen }: Neighbours, pass: (milliseconds: number) => void) => {
  const of = (region: string) => [...residents.values()].filter((one) => !one.gone && isIn(one.regionCode, region))
  const group =
    (isOf: (one: TownResident, asked: Record<string, unknown>) => boolean) =>
    async (_queries: unknown, asked: GroupPage & Record<string, unknown>) =>
      of(asked.regionCode)
        .filter((one) => isOf(one, asked) && Number(one.residentId) > Number(asked.after))
        .slice(0, asked.limit)
        .map(({ residentId, notYet }) => ({ residentId, isEligible: notYet !== true }))
  return {
    listByCohort: group(({ cohort }, asked) => cohort === asked["cohort"]),
    listByAgency: group(({ agency }, asked) => agency === asked["agency"]),
    listByRt: group(({ rw, rt }, asked) => rw === asked["rw"] && (asked["rt"] === undefined || rt === asked["rt"])),
    listGroups: async (_queries: unknown, code: string) => ({
      cohorts: [],
      agencies: [{ agency: "Dinas Contoh", residents: of(code).filter(({ agency }) => agency !== undefined).length }],
      rts: [],
    }),
    listByNik: async (_queries: unknown, region: string, niks: readonly string[]) =>
      of(region).flatMap(({ residentId, nik }) => (niks.includes(nik) ? [residentId] : [])),
    listNotActivated: async (_queries: unknown, region: string, limit: number) =>
      of(region)
        .flatMap(({ residentId, active }) => (active ? [] : [residentId]))
        .slice(0, limit),
    listActive: async (_queries: unknown, ids: readonly string[]) => ids.filter((id) => residents.get(id)?.active),
    listResidents: async (_queries: unknown, ids: readonly string[]) => {
      seen.mostAtOnce = Math.max(seen.mostAtOnce, ids.length)
      const found = ids.flatMap((id) => residents.get(id) ?? []).filter(({ gone }) => !gone)
      return found.map(({ residentId, nik, regionCode }) => ({
        ...{ residentId, nik, name: `WARGA CONTOH ${residentId}`, birthDay: "1990-07-10", birthPlace: "CONTOH" },
        ...{ sex: "female", address: "JL. CONTOH 1", regionCode, regency: "Kota Contoh", recording: "CARD_ISSUED" },
        ...{ cohort: "umum", agency: "" },
      }))
    },
    readSmallPhoto: async (_queries: unknown, id: string) => {
      seen.photos += 1
      pass(seen.millisecondsAPhoto)
      return residents.get(id)?.faceless ? undefined : Uint8Array.of(0xff, 0xd8, Number(id) % 256)
    },
  }
}

const village = { code: villageCode, name: "Dangin Contoh", level: "village" } as const
const district = { code: "51.71.04", name: "Denpasar Contoh", level: "district" } as const

/** What other rooms know of a round's work, of credentials and of the country. */
const knowledgeOf = ({ yields, days, statusLists }: Neighbours) => ({
  roundDays: async (_queries: unknown, ids: readonly string[]) => days.filter(({ roundId }) => ids.includes(roundId)),
  yieldOf: async (_queries: unknown, ids: readonly string[]) => yields.filter(({ roundId }) => ids.includes(roundId)),
  nameRegions: async () => new Map([[denpasar, "Kota Contoh"]]),
  listStatusUris: async () => statusLists,
  findRegion: async (_queries: unknown, code: string) =>
    code === district.code ? { region: district, children: [village] } : undefined,
})

const recordAudit: Needs["recordAudit"] = async (tx, entry) => {
  await tx.raw("insert into public.acts (action, entry) values ($1, $2)", [entry.action, JSON.stringify(entry)])
}

export type Answer = { readonly status: number; readonly body: Record<string, unknown>; readonly text: string }

/** The room behind the real front door, on a real database, with a clock that can be turned. */
export const openTown = async () => {
  const clock = { milliseconds: Date.now() }
  const pass = (milliseconds: number): void => {
    clock.milliseconds += milliseconds
  }
  const neighbours = makeNeighbours()
  const test = await openTestDatabase([
    { module: "service_points", folder: join(import.meta.dirname, "../migrations") },
  ])
  const { database } = test
  await database.raw("create table public.acts (action text not null, entry jsonb not null)")
  const needs: Needs = {
    ...{ database, now: () => new Date(clock.milliseconds), recordAudit },
    ...officersOf(neighbours),
    ...registerOf(neighbours, pass),
    ...knowledgeOf(neighbours),
    ...officeOf(neighbours),
    trust: { anchors: ["MAo="], demo: true },
  }
  const room = servicePoints(needs)
  const broken: unknown[] = []
  const served = await serve({ routes: room.routes, port: 0, onBroken: (error) => broken.push(error) })

  const call = async (path: string, body?: unknown, officer?: TownOfficer): Promise<Answer> => {
    const cookie: Record<string, string> = officer === undefined ? {} : { cookie: `jd_officer=${officer.cookie}` }
    const headers = { ...cookie, ...(body === undefined ? {} : { "content-type": "application/json" }) }
    const init = body === undefined ? { headers } : { method: "POST", body: JSON.stringify(body), headers }
    const reply = await fetch(`http://127.0.0.1:${served.port}${path}`, init)
    const text = await reply.text()
    return { status: reply.status, text, body: text === "" ? {} : JSON.parse(text) }
  }
  const acts = async (action: string): Promise<Record<string, unknown>[]> =>
    (
      await database.raw<{ entry: Record<string, unknown> }>("select entry from public.acts where action = $1", [
        action,
      ])
    ).map(({ entry }) => entry)
  const close = async () => {
    await served.close()
    await test.close()
    if (broken.length > 0) throw broken[0]
  }
  const erase = () => Promise.all(room.jobs.map(({ run }) => run()))
  const origin = `http://127.0.0.1:${served.port}`
  return { ...neighbours, origin, clock, pass, room, database, call, acts, erase, close }
}
export type Town = Awaited<ReturnType<typeof openTown>>

const bring = (town: Town, given: Partial<TownOfficer>): TownOfficer => {
  const officerId = randomUUID()
  const servicePoint = { id: randomUUID() }
  const standing = { powers: [], regions: [denpasar], ended: false, servicePoint }
  const officer = { ...standing, ...given, officerId, cookie: randomUUID() }
  town.officers.set(officerId, { name: "Putu Contoh", ...officer })
  return { name: "Putu Contoh", ...officer }
}
export const bringPlanner = (town: Town, given: Partial<TownOfficer> = {}): TownOfficer =>
  bring(town, { name: "Ketut Umpama", powers: ["issue-mandates"], ...given })
export const bringMember = (town: Town, given: Partial<TownOfficer> = {}): TownOfficer =>
  bring(town, { powers: ["activate", "refuse", "provisional"], ...given })

let lastResident = 0
/** So many people of a village, none of whom exists. */
export const settle = (town: Town, count: number, given: Partial<TownResident> = {}): TownResident[] =>
  Array.from({ length: count }, () => {
    lastResident += 1
    const residentId = String(lastResident)
    const nik = `517104${String(lastResident).padStart(6, "0")}0000`
    const resident = { residentId, nik, regionCode: villageCode, ...given }
    town.residents.set(residentId, resident)
    return resident
  })

export const hour = 3_600_000

export const planOf = (town: Town, changes: Partial<PlanBody>): PlanBody => ({
  commandId: randomUUID(),
  name: "SMA Contoh 1",
  host: { kind: "school", name: "SMA Negeri Contoh 1" },
  regionCode: denpasar,
  from: new Date(town.clock.milliseconds - hour).toISOString(),
  until: new Date(town.clock.milliseconds + 8 * hour).toISOString(),
  officers: [],
  invited: { niks: [] },
  maxActivations: 80,
  ...changes,
})

/** A round that goes on now, with its planner and one of its team. */
export const openRound = async (town: Town, residents: readonly TownResident[], changes: Partial<PlanBody> = {}) => {
  const [planner, member] = [bringPlanner(town), bringMember(town)]
  const invited = { niks: residents.map(({ nik }) => nik) }
  const body = planOf(town, { officers: [member.officerId], invited, ...changes })
  const planned = await town.call(servicePointPaths.rounds, body, planner)
  if (planned.status !== 200) throw new Error(`not planned: ${planned.text}`)
  return { planner, member, roundId: String(planned.body["roundId"]), planned, body }
}

export const roundPath = (pattern: string, roundId: string): string => pattern.replace(":roundId", roundId)
export const closePath = (roundId: string): string => servicePointPaths.close.replace(":roundId", roundId)
export const packPath = (roundId: string): string => servicePointPaths.pack.replace(":roundId", roundId)
export const partPath = (roundId: string, packId: string, number: number | string): string =>
  `${packPath(roundId)}/${packId}/parts/${number}`
export const command = () => ({ commandId: randomUUID() })

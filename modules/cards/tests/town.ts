import { randomUUID } from "node:crypto"
import { join } from "node:path"
import { serve } from "@jatidiri/http"
import { isWithin, parseRegionCode } from "@jatidiri/kernel"
import { openTestDatabase } from "@jatidiri/testing"
import { cardPaths } from "../src/contract.ts"
import { cards } from "../src/index.ts"
import type { BlankEntry, DueForCard, Needs, ReasonNotTo, ResidentRecord, SignedInOfficer, Site } from "../src/needs.ts"

export const denpasar = "51.71"
export const villageCode = "51.71.04.1001"
export const regency = "Kota Contoh"

export type TownOfficer = SignedInOfficer & { readonly cookie: string }
export type TownResident = ResidentRecord & { due?: Omit<DueForCard, "residentId" | "regionCode">; gone?: true }

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

/** What the neighbouring rooms know, kept in memory: they are strangers to this room and have their own tests. */
const makeNeighbours = () => ({
  sites: [] as Site[],
  officers: [] as TownOfficer[],
  residents: new Map<string, TownResident>(),
  entries: [] as BlankEntry[],
  register: {
    ...{ release: 1, unrecorded: 0 },
    /** What happens between its reading of a page and its answer; once. */
    meanwhile: undefined as (() => Promise<void>) | undefined,
  },
})
type Neighbours = ReturnType<typeof makeNeighbours>

const officesOf = ({ sites, officers }: Neighbours) => ({
  identifyOfficer: async ({ cookies }: { readonly cookies: Readonly<Record<string, string | undefined>> }) =>
    officers.find(({ cookie }) => cookie === cookies["jd_officer"]),
  reasonNotTo,
  findSite: async (_queries: unknown, siteId: string) => sites.find(({ id }) => id === siteId),
  listSites: async (_queries: unknown, regions: readonly string[]) =>
    sites.filter(({ regionCode }) => regions.some((region) => isIn(regionCode, region))),
  nameOfficers: async (_queries: unknown, ids: readonly string[]) =>
    new Map(ids.filter((id) => officers.some((one) => one.officerId === id)).map((id) => [id, "Petugas Contoh"])),
  findSiteOf: async (_queries: unknown, officerId: string) => {
    const officer = officers.find((one) => one.officerId === officerId)
    return sites.find(({ id }) => id === officer?.servicePoint.id)
  },
})

const registerOf = ({ residents, entries, register }: Neighbours) => {
  const active = () => [...residents.values()].filter(({ gone }) => gone === undefined)
  return {
    listBlankEntries: async (_queries: unknown, after: string, limit: number) => {
      const at = entries.findIndex(({ id }) => id === after)
      return entries.slice(at + 1, at + 1 + limit)
    },
    listPrintReady: async (_queries: unknown, after: string, limit: number) => {
      const page = active()
        .filter(({ residentId, due }) => due !== undefined && Number(residentId) > Number(after))
        .slice(0, limit)
        .flatMap(({ residentId, regionCode, due }) => (due === undefined ? [] : [{ residentId, regionCode, ...due }]))
      const { meanwhile } = register
      register.meanwhile = undefined
      await meanwhile?.()
      return page
    },
    readRelease: async () => String(register.release),
    countUnrecorded: async () => register.unrecorded,
    listResidents: async (_queries: unknown, ids: readonly string[]) =>
      active().filter(({ residentId }) => ids.includes(residentId)),
    findResidentByNik: async (_queries: unknown, nik: string) => active().find((one) => one.nik === nik),
  }
}

const recordAudit: Needs["recordAudit"] = async (tx, entry) => {
  await tx.raw("insert into public.acts (action, entry) values ($1, $2)", [entry.action, JSON.stringify(entry)])
}

export type Answer = { readonly status: number; readonly body: Record<string, unknown>; readonly bytes: Uint8Array }

const saturday = 6

/** The room behind the real front door, on a real database, with a clock that can be turned. */
export const openTown = async () => {
  const clock = { milliseconds: Date.parse("2026-11-20T03:00:00Z") }
  const neighbours = makeNeighbours()
  const test = await openTestDatabase([{ module: "cards", folder: join(import.meta.dirname, "../migrations") }])
  const { database } = test
  await database.raw("create table public.acts (action text not null, entry jsonb not null)")
  const needs: Needs = {
    ...{ database, now: () => new Date(clock.milliseconds), recordAudit, demo: true },
    ...officesOf(neighbours),
    ...registerOf(neighbours),
    isWorkingDay: (day) => ![0, saturday].includes(new Date(day).getUTCDay()),
  }
  const room = cards(needs)
  const broken: unknown[] = []
  const served = await serve({ routes: room.routes, port: 0, onBroken: (error) => broken.push(error) })

  const call = async (path: string, body?: unknown, officer?: TownOfficer): Promise<Answer> => {
    const cookie: Record<string, string> = officer === undefined ? {} : { cookie: `jd_officer=${officer.cookie}` }
    const headers = { ...cookie, ...(body === undefined ? {} : { "content-type": "application/json" }) }
    const init = body === undefined ? { headers } : { method: "POST", body: JSON.stringify(body), headers }
    const reply = await fetch(`http://127.0.0.1:${served.port}${path}`, init)
    const bytes = new Uint8Array(await reply.arrayBuffer())
    const isJson = reply.headers.get("content-type")?.includes("json") === true
    return { status: reply.status, bytes, body: isJson ? JSON.parse(new TextDecoder().decode(bytes)) : {} }
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
  const pass = (milliseconds: number): void => {
    clock.milliseconds += milliseconds
  }
  return { ...neighbours, clock, pass, room, database, broken, call, acts, close }
}
export type Town = Awaited<ReturnType<typeof openTown>>

export const openSite = (town: Town, given: Partial<Site> = {}): Site => {
  const site = { id: randomUUID(), name: `Loket Contoh ${town.sites.length + 1}`, regionCode: denpasar, ...given }
  town.sites.push(site)
  return site
}

export const bring = (town: Town, site: Site, given: Partial<TownOfficer> = {}): TownOfficer => {
  const servicePoint = { id: site.id, regionCode: site.regionCode }
  const powers = ["activate", "supervise"]
  const who = { officerId: randomUUID(), cookie: randomUUID(), ended: false, regions: [denpasar], powers, servicePoint }
  const officer = { ...who, ...given }
  town.officers.push(officer)
  return officer
}

let lastResident = 0
/** Somebody who does not exist; `due` when the register lists him for a card. */
export const settle = (town: Town, given: Partial<TownResident> = {}): TownResident => {
  lastResident += 1
  const residentId = String(lastResident)
  const resident: TownResident = {
    ...{ residentId, nik: `517104${String(lastResident).padStart(6, "0")}0000`, name: `WARGA CONTOH ${residentId}` },
    ...{ birthDay: "1990-07-10", birthPlace: "CONTOH", sex: "female", address: "JL. CONTOH 1", regency },
    ...{ regionCode: villageCode, isRecorded: true, card: "none", ...given },
  }
  town.residents.set(residentId, resident)
  return resident
}

export const due = (given: Partial<DueForCard> = {}): Omit<DueForCard, "residentId" | "regionCode"> => ({
  ...{ recording: "PRINT_READY_RECORD", card: "none", cohort: "umum", isDisabled: false, ...given },
})

export const command = () => ({ commandId: randomUUID() })

export const bringIn = async (town: Town, keeper: TownOfficer, siteId: string, pieces: number): Promise<void> => {
  const body = { ...command(), siteId, kind: "in", pieces, letter: "BAST-01/2026" }
  const answer = await town.call(cardPaths.movements, body, keeper)
  if (answer.status !== 200) throw new Error(`not brought in: ${JSON.stringify(answer.body)}`)
}

/** What the ledger's own rows come to, beside what the room says. */
export const sumOf = async (town: Town, siteId: string): Promise<number> => {
  const sum = "select coalesce(sum(pieces), 0)::int as n from cards.movements where site_id = $1"
  return (await town.database.raw<{ n: number }>(sum, [siteId]))[0]?.n ?? 0
}

export const stockOf = async (town: Town, officer: TownOfficer, siteId: string, at?: string) => {
  const path = at === undefined ? cardPaths.stocks : `${cardPaths.stocks}?at=${at}`
  const sites = (await town.call(path, undefined, officer)).body["sites"] as Record<string, unknown>[]
  return sites.find((site) => site["siteId"] === siteId)
}

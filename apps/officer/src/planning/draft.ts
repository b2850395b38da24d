import type { HostKind, Round } from "@jatidiri/service-points/contract"
import { dayOf, timeOf } from "../office/moments.ts"

/** `keep` only where a round is changed: those invited stay. */
export const waysToInvite = ["niks", "agency", "cohort", "rt", "region"] as const
export type Inviting = (typeof waysToInvite)[number] | "keep"

/** What stands in the form, as typed. Kept in memory only: it may hold NIKs. */
export type Draft = {
  readonly hostKind: HostKind
  readonly hostName: string
  readonly name: string
  readonly place: string
  /** One thing a line, of those that have no entry in the register. */
  readonly kit: string
  /** Ids of the register of things. */
  readonly kits: readonly string[]
  readonly regionCode: string
  readonly fromDay: string
  readonly fromTime: string
  readonly startsDay: string
  readonly startsTime: string
  readonly untilDay: string
  readonly untilTime: string
  readonly repeats: boolean
  readonly weekdays: readonly number[]
  readonly lastDay: string
  /** Holidays, one a line. */
  readonly skip: string
  readonly officers: readonly string[]
  readonly leaveCounter: boolean
  readonly inviting: Inviting
  readonly list: string
  readonly cohort: string
  readonly agency: string
  /** `002` of an RW, `002/004` of one of its RTs. */
  readonly rt: string
  readonly each: string
}

const dayMilliseconds = 86_400_000

/** From now on, or from the evening before a visit that is further away. */
const preparesFrom = (visit: string, now: Date) => {
  const evening = new Date(`${visit}T18:00:00`)
  evening.setDate(evening.getDate() - 1)
  const from = evening > now ? evening : now
  return { fromDay: dayOf(from), fromTime: timeOf(from) }
}

/** A visit on a day whose team prepares from the evening before; or one tomorrow, and it may prepare from now on. */
export const newDraft = (regionCode: string, now: Date, day?: string): Draft => {
  const visit = day ?? dayOf(new Date(now.getTime() + dayMilliseconds))
  return {
    ...{ hostKind: "school", hostName: "", name: "", place: "", kit: "", kits: [], regionCode, officers: [] },
    ...(day === undefined ? { fromDay: dayOf(now), fromTime: timeOf(now) } : preparesFrom(day, now)),
    ...{ startsDay: visit, startsTime: "08:00" },
    ...{ untilDay: visit, untilTime: "18:00", leaveCounter: false },
    ...{ repeats: false, weekdays: [], lastDay: "", skip: "" },
    ...{ inviting: "niks", list: "", cohort: "pemula", agency: "", rt: "", each: "100" },
  }
}

/** A round as it stands, to be changed. */
export const draftOf = (round: Round, now: Date): Draft => {
  const [from, starts, until] = [round.from, round.startsAt, round.until].map((at) => new Date(at ?? now))
  const named = round.kits.map(({ name }) => name)
  return {
    ...newDraft(round.regionCode, now),
    ...{ hostKind: round.host.kind, hostName: round.host.name, name: round.name, place: round.place ?? "" },
    ...{
      kit: round.kit.filter((thing) => !named.includes(thing)).join("\n"),
      kits: round.kits.map(({ kitId }) => kitId),
    },
    ...(from === undefined ? {} : { fromDay: dayOf(from), fromTime: timeOf(from) }),
    ...(starts === undefined ? {} : { startsDay: dayOf(starts), startsTime: timeOf(starts) }),
    ...(until === undefined ? {} : { untilDay: dayOf(until), untilTime: timeOf(until) }),
    ...{ officers: round.team.map(({ officerId }) => officerId), inviting: "keep", each: `${round.maxActivations}` },
  }
}

export const kitOf = (kit: string): string[] => [
  ...new Set(
    kit
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  ),
]

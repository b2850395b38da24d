import type { PlanBody, PreviewBody } from "@jatidiri/service-points/contract"
import { mostKit, mostOfficers, mostResidents, mostRoundDays, mostSkipped } from "@jatidiri/service-points/contract"
import { momentOf } from "../office/moments.ts"
import { readDayList } from "./day-list.ts"
import { type Draft, kitOf } from "./draft.ts"
import { readNikList } from "./nik-list.ts"

export type DraftTrouble =
  | "missing"
  | "too-long"
  | "strange-signs"
  | "too-many-things"
  | "thing-too-long"
  | "not-a-time"
  | "upside-down"
  | "too-many-days"
  | "in-the-past"
  | "nobody-chosen"
  | "too-many-officers"
  | "nobody-listed"
  | "too-many-listed"
  | "not-a-count"
  | "before-preparing"
  | "after-end"
  | "no-weekday"
  | "not-a-day"
  | "days-unread"
  | "too-many-skipped"
  | "nothing-chosen"
export type DraftField =
  | "hostName"
  | "name"
  | "place"
  | "kit"
  | "regionCode"
  | "from"
  | "starts"
  | "until"
  | "weekdays"
  | "lastDay"
  | "skip"
  | "group"
  | "officers"
  | "list"
  | "each"
export type Troubles = Readonly<Partial<Record<DraftField, DraftTrouble>>>
/** Without `invited` those of the round that is changed stay. */
export type Plan = Omit<PlanBody, "commandId" | "invited"> & Partial<Pick<PlanBody, "invited">>

const longestName = 64
const longestHost = 120
const mostEach = 10_000
// As the office's own rule: what draws nothing, or turns the writing round, is no part of a name.
const strange = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u

const judgeText = (text: string, longest: number): DraftTrouble | undefined => {
  if (text.trim().length > longest) return "too-long"
  return strange.test(text.trim()) ? "strange-signs" : undefined
}
const judgeName = (text: string, longest: number): DraftTrouble | undefined =>
  text.trim() === "" ? "missing" : judgeText(text, longest)

const judgeKit = (kit: string): DraftTrouble | undefined => {
  const things = kitOf(kit)
  if (things.length > mostKit) return "too-many-things"
  if (things.some((thing) => thing.length > longestName)) return "thing-too-long"
  return things.some((thing) => strange.test(thing)) ? "strange-signs" : undefined
}

const judgeUntil = (from: Date | undefined, until: Date | undefined, now: Date): DraftTrouble | undefined => {
  if (until === undefined) return "not-a-time"
  if (until <= now) return "in-the-past"
  if (from === undefined) return undefined
  if (until <= from) return "upside-down"
  return until.getTime() - from.getTime() > mostRoundDays * 86_400_000 ? "too-many-days" : undefined
}

type Times = { readonly from: Date | undefined; readonly starts: Date | undefined; readonly until: Date | undefined }

/** Of the start alone: what is wrong with the end is told there. */
const judgeStarts = ({ from, starts, until }: Times, now: Date): DraftTrouble | undefined => {
  if (starts === undefined) return "not-a-time"
  if (from === undefined || until === undefined || judgeUntil(from, until, now) !== undefined) return undefined
  if (starts < from) return "before-preparing"
  return starts >= until ? "after-end" : undefined
}

const judgeSkip = ({ repeats, skip }: Draft): DraftTrouble | undefined => {
  const { days, wrong } = readDayList(skip)
  if (!repeats) return undefined
  return wrong > 0 ? "days-unread" : days.length > mostSkipped ? "too-many-skipped" : undefined
}

const isDay = (text: string): boolean => readDayList(text).days.length === 1

const judgeGroup = ({ inviting, agency, rt, cohort }: Draft): DraftTrouble | undefined => {
  const chosen = { agency, rt, cohort, region: "-", niks: "-", keep: "-" }[inviting]
  return chosen === "" ? "nothing-chosen" : undefined
}

const judgeOfficers = ({ officers }: Draft): DraftTrouble | undefined => {
  if (officers.length === 0) return "nobody-chosen"
  return officers.length > mostOfficers ? "too-many-officers" : undefined
}

const judgeList = ({ inviting }: Draft, niks: readonly string[]): DraftTrouble | undefined => {
  if (inviting !== "niks") return undefined
  if (niks.length === 0) return "nobody-listed"
  return niks.length > mostResidents ? "too-many-listed" : undefined
}

const isCount = (text: string): boolean =>
  /^\d{1,5}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= mostEach

type Judged = readonly (readonly [DraftField, DraftTrouble | undefined])[]

const only = (judged: Judged): Troubles => Object.fromEntries(judged.filter(([, trouble]) => trouble !== undefined))

const timesOf = (draft: Draft): Times => ({
  from: momentOf(draft.fromDay, draft.fromTime),
  starts: momentOf(draft.startsDay, draft.startsTime),
  until: momentOf(draft.untilDay, draft.untilTime),
})

const invitedIn = (draft: Draft): Pick<Plan, "invited"> => {
  const { regionCode, inviting, cohort, agency } = draft
  const [rw = "", rt] = draft.rt.split("/")
  if (inviting === "keep") return {}
  if (inviting === "niks") return { invited: { niks: [...readNikList(draft.list).niks] } }
  if (inviting === "cohort") return { invited: { regionCode, cohort } }
  if (inviting === "agency") return { invited: { regionCode, agency } }
  if (inviting === "rt") return { invited: { regionCode, rw, ...(rt === undefined ? {} : { rt }) } }
  return { invited: { regionCode } }
}

const seriesIn = ({ repeats, weekdays, lastDay, skip }: Draft): Pick<Plan, "series"> => {
  const [untilDay] = readDayList(lastDay).days
  const { days } = readDayList(skip)
  if (!repeats || untilDay === undefined || weekdays.length === 0) return {}
  return { series: { weekdays: [...weekdays].sort(), untilDay, ...(days.length === 0 ? {} : { skip: [...days] }) } }
}

/** As much of the draft as the office can look at before it is whole; nothing without a region and its times. */
export const previewOf = (draft: Draft, except?: string): PreviewBody | undefined => {
  const { from, starts, until } = timesOf(draft)
  const isTimed = from !== undefined && starts !== undefined && until !== undefined && starts >= from && until > starts
  if (!isTimed || draft.regionCode === "") return undefined
  const { niks } = readNikList(draft.list)
  const isWhole = judgeGroup(draft) === undefined && (draft.inviting !== "niks" || niks.length > 0)
  return {
    ...{ regionCode: draft.regionCode, from: from.toISOString(), startsAt: starts.toISOString() },
    until: until.toISOString(),
    ...(draft.officers.length === 0 ? {} : { officers: [...draft.officers] }),
    ...(draft.kits.length === 0 ? {} : { kits: [...draft.kits] }),
    ...(isWhole && niks.length <= mostResidents ? invitedIn(draft) : {}),
    ...(judgeSkip(draft) === undefined ? seriesIn(draft) : {}),
    ...(except === undefined ? {} : { except }),
  }
}

/** The plan as it goes to the office, or what stands against it, field by field; the office judges once more. */
export const judgeDraft = (draft: Draft, now: Date): { readonly plan: Plan } | { readonly troubles: Troubles } => {
  const { from, starts, until } = timesOf(draft)
  const { niks } = readNikList(draft.list)
  const troubles = only([
    ["hostName", judgeName(draft.hostName, longestHost)],
    ["name", judgeName(draft.name, longestName)],
    ["place", judgeText(draft.place, longestName)],
    ["kit", judgeKit(draft.kit)],
    ["regionCode", draft.regionCode === "" ? "missing" : undefined],
    ["from", from === undefined ? "not-a-time" : undefined],
    ["starts", judgeStarts({ from, starts, until }, now)],
    ["until", judgeUntil(from, until, now)],
    ["weekdays", draft.repeats && draft.weekdays.length === 0 ? "no-weekday" : undefined],
    ["lastDay", draft.repeats && !isDay(draft.lastDay) ? "not-a-day" : undefined],
    ["skip", judgeSkip(draft)],
    ["officers", judgeOfficers(draft)],
    ["list", judgeList(draft, niks)],
    ["group", judgeGroup(draft)],
    ["each", isCount(draft.each) ? undefined : "not-a-count"],
  ])
  const isWrong = Object.keys(troubles).length > 0
  if (from === undefined || starts === undefined || until === undefined || isWrong) return { troubles }
  const [place, kit] = [draft.place.trim(), kitOf(draft.kit)]
  return {
    plan: {
      ...{ name: draft.name.trim(), host: { kind: draft.hostKind, name: draft.hostName.trim() } },
      regionCode: draft.regionCode,
      ...(place === "" ? {} : { place }),
      ...(kit.length === 0 ? {} : { kit }),
      ...(draft.kits.length === 0 ? {} : { kits: [...draft.kits] }),
      ...{ from: from.toISOString(), startsAt: starts.toISOString(), until: until.toISOString() },
      ...{ officers: [...draft.officers], ...(draft.leaveCounter ? { leaveCounter: true as const } : {}) },
      ...invitedIn(draft),
      ...seriesIn(draft),
      maxActivations: Number(draft.each),
    },
  }
}

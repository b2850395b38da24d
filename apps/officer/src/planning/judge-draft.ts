import type { PlanBody } from "@jatidiri/service-points/contract"
import { mostKit, mostOfficers, mostResidents, mostRoundDays } from "@jatidiri/service-points/contract"
import { momentOf } from "../office/moments.ts"
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
export type DraftField =
  | "hostName"
  | "name"
  | "place"
  | "kit"
  | "regionCode"
  | "from"
  | "until"
  | "officers"
  | "list"
  | "each"
export type Troubles = Readonly<Partial<Record<DraftField, DraftTrouble>>>
export type Plan = Omit<PlanBody, "commandId">

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

const judgeOfficers = ({ officers }: Draft): DraftTrouble | undefined => {
  if (officers.length === 0) return "nobody-chosen"
  return officers.length > mostOfficers ? "too-many-officers" : undefined
}

const judgeList = ({ inviting }: Draft, niks: readonly string[]): DraftTrouble | undefined => {
  if (inviting === "region") return undefined
  if (niks.length === 0) return "nobody-listed"
  return niks.length > mostResidents ? "too-many-listed" : undefined
}

const isCount = (text: string): boolean =>
  /^\d{1,5}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= mostEach

type Judged = readonly (readonly [DraftField, DraftTrouble | undefined])[]

const only = (judged: Judged): Troubles => Object.fromEntries(judged.filter(([, trouble]) => trouble !== undefined))

/** The plan as it goes to the office, or what stands against it, field by field; the office judges once more. */
export const judgeDraft = (draft: Draft, now: Date): { readonly plan: Plan } | { readonly troubles: Troubles } => {
  const [from, until] = [momentOf(draft.fromDay, draft.fromTime), momentOf(draft.untilDay, draft.untilTime)]
  const { niks } = readNikList(draft.list)
  const troubles = only([
    ["hostName", judgeName(draft.hostName, longestHost)],
    ["name", judgeName(draft.name, longestName)],
    ["place", judgeText(draft.place, longestName)],
    ["kit", judgeKit(draft.kit)],
    ["regionCode", draft.regionCode === "" ? "missing" : undefined],
    ["from", from === undefined ? "not-a-time" : undefined],
    ["until", judgeUntil(from, until, now)],
    ["officers", judgeOfficers(draft)],
    ["list", judgeList(draft, niks)],
    ["each", isCount(draft.each) ? undefined : "not-a-count"],
  ])
  if (from === undefined || until === undefined || Object.keys(troubles).length > 0) return { troubles }
  const { regionCode, officers, hostKind, inviting } = draft
  const [place, kit] = [draft.place.trim(), kitOf(draft.kit)]
  return {
    plan: {
      ...{ name: draft.name.trim(), host: { kind: hostKind, name: draft.hostName.trim() }, regionCode },
      ...(place === "" ? {} : { place }),
      ...(kit.length === 0 ? {} : { kit }),
      ...{ from: from.toISOString(), until: until.toISOString(), officers: [...officers] },
      invited: inviting === "region" ? { regionCode } : { niks: [...niks] },
      maxActivations: Number(draft.each),
    },
  }
}

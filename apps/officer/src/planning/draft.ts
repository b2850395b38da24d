import type { HostKind } from "@jatidiri/service-points/contract"
import { dayOf, timeOf } from "../office/moments.ts"

/** What stands in the form, as typed. Kept in memory only: it may hold NIKs. */
export type Draft = {
  readonly hostKind: HostKind
  readonly hostName: string
  readonly name: string
  readonly place: string
  /** One thing a line. */
  readonly kit: string
  readonly regionCode: string
  readonly fromDay: string
  readonly fromTime: string
  readonly untilDay: string
  readonly untilTime: string
  readonly officers: readonly string[]
  readonly inviting: "region" | "niks"
  readonly list: string
  readonly each: string
}

/** A visit tomorrow, whose team may prepare from now on. */
export const newDraft = (regionCode: string, now: Date): Draft => ({
  ...{ hostKind: "school", hostName: "", name: "", place: "", kit: "", regionCode, officers: [] },
  ...{ fromDay: dayOf(now), fromTime: timeOf(now) },
  ...{ untilDay: dayOf(new Date(now.getTime() + 86_400_000)), untilTime: "18:00" },
  ...{ inviting: "niks", list: "", each: "100" },
})

export const kitOf = (kit: string): string[] => [
  ...new Set(
    kit
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  ),
]

import type { HostKind } from "@jatidiri/service-points/contract"

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

const two = (value: number): string => String(value).padStart(2, "0")
const dayOf = (at: Date): string => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`

/** A visit tomorrow, whose team may prepare from now on. */
export const newDraft = (regionCode: string, now: Date): Draft => ({
  ...{ hostKind: "school", hostName: "", name: "", place: "", kit: "", regionCode, officers: [] },
  ...{ fromDay: dayOf(now), fromTime: `${two(now.getHours())}:${two(now.getMinutes())}` },
  ...{ untilDay: dayOf(new Date(now.getTime() + 86_400_000)), untilTime: "18:00" },
  ...{ inviting: "niks", list: "", each: "100" },
})

/** On the clock of this device; nothing for what is no time. */
export const momentOf = (day: string, time: string): Date | undefined => {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day.trim()) ?? []
  const [, hours, minutes] = /^(\d\d?)[:.](\d\d)$/.exec(time.trim()) ?? []
  if (date === undefined || minutes === undefined) return undefined
  const at = new Date(Number(year), Number(month) - 1, Number(date), Number(hours), Number(minutes))
  const isReal = at.getDate() === Number(date) && at.getHours() === Number(hours)
  return isReal ? at : undefined
}

export const kitOf = (kit: string): string[] => [
  ...new Set(
    kit
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  ),
]

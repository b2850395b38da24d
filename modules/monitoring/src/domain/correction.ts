import { type Day, parseDay } from "@jatidiri/kernel"

/** Kinds of the live ledger that an office may put right; what counts people for the first time in their life, and the rest. */
export const firstKinds = ["activation", "request", "met", "collected"] as const
export const correctableKinds = [...firstKinds, "end", "refusal", "barrier", "blank", "paper"] as const
export type CorrectableKind = (typeof correctableKinds)[number]
export const correctableChannels = ["service-point", "field-round", "online"] as const
export type CorrectableChannel = (typeof correctableChannels)[number]

export type Correction = {
  /** `nation` or a code, as narrow as the letter says. */
  readonly regionCode: string
  readonly kind: CorrectableKind
  /** What is added; taken away where it is negative. */
  readonly people: number
  /** The day that is put right. */
  readonly day: string
  readonly channel: CorrectableChannel
  readonly cohort: string
  readonly agency: string
  /** Who wrote it and its number. */
  readonly letter: string
  /** `officer:<id>` or `system`. */
  readonly actor: string
}

export type CorrectionRefusal =
  | "region-unknown"
  | "people-wrong"
  | "day-wrong"
  | "letter-wrong"
  | "letter-differs"
  | "below-zero"

const most = 1_000_000
const longestLetter = 200

/** What is wrong with the words of a correction, before anything is looked up. */
export const reasonNotToCorrect = (
  { people, day, letter }: Correction,
  today: Day,
): Extract<CorrectionRefusal, "people-wrong" | "day-wrong" | "letter-wrong"> | undefined => {
  if (!Number.isSafeInteger(people) || people === 0 || Math.abs(people) > most) return "people-wrong"
  const parsed = parseDay(day)
  if (!parsed.ok || parsed.value > today) return "day-wrong"
  return letter.trim() === "" || letter.length > longestLetter ? "letter-wrong" : undefined
}

/** What is counted of a region, and of the group within it that a correction speaks of. */
export type Counted = {
  readonly people: number
  readonly firstPeople: number
  readonly linePeople: number
  readonly lineFirst: number
  readonly active: number
}

const changesActive = (kind: CorrectableKind, people: number): number =>
  kind === "activation" ? people : kind === "end" ? -people : 0

/** Whether a correction would leave fewer than nobody: of all, of first times, of its group, or of those still active. */
export const leavesBelowZero = ({ kind, people }: Pick<Correction, "kind" | "people">, counted: Counted): boolean => {
  const first = countsFirst(kind) ? people : 0
  const active = changesActive(kind, people)
  return (
    (people < 0 && Math.min(counted.people, counted.linePeople) + people < 0) ||
    (first < 0 && Math.min(counted.firstPeople, counted.lineFirst) + first < 0) ||
    (active < 0 && counted.active + active < 0)
  )
}

export const countsFirst = (kind: CorrectableKind): boolean => firstKinds.some((one) => one === kind)

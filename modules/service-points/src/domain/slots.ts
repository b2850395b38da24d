/** A stretch of opening hours in minutes of the day, on the site's own clocks. */
export type Stretch = { readonly opens: number; readonly closes: number }
export type Rules = {
  readonly counters: number
  readonly minutes: number
  readonly dailyQuota: number
  readonly walkInPercent: number
}
export type Slot = Stretch & { readonly capacity: number }

/** A slot is at least this long, so that nobody has to come at an odd minute. */
const shortestSlotMinutes = 30

/** Weekly hours are sound when each ends after it begins and no two of a day touch each other's time. */
export const areSoundHours = (hours: readonly (Stretch & { readonly weekday: number })[]): boolean => {
  const sorted = [...hours].sort((one, other) => one.weekday - other.weekday || one.opens - other.opens)
  return sorted.every((stretch, index) => {
    const before = sorted[index - 1]
    const isAfter = before === undefined || before.weekday !== stretch.weekday || before.closes <= stretch.opens
    return stretch.closes > stretch.opens && isAfter
  })
}

/** Whole slots of a stretch with what the counters can do in each; a rest too short for one person is left out. */
const cut = ({ opens, closes }: Stretch, { counters, minutes }: Rules): Slot[] => {
  const length = Math.ceil(shortestSlotMinutes / minutes) * minutes
  const slots: Slot[] = []
  for (let begin = opens; begin < closes; begin += length) {
    const end = Math.min(begin + length, closes)
    const capacity = Math.floor((end - begin) / minutes) * counters
    if (capacity > 0) slots.push({ opens: begin, closes: end, capacity })
  }
  return slots
}

const totalOf = (slots: readonly Slot[]): number => slots.reduce((sum, { capacity }) => sum + capacity, 0)

/** Shrinks capacities to a whole evenly over the day: what is rounded away in one slot comes back in a later one. */
const shrink = (slots: readonly Slot[], to: number): Slot[] => {
  const total = totalOf(slots)
  let [before, given] = [0, 0]
  return slots.map((slot) => {
    before += slot.capacity
    const capacity = Math.floor((before * to) / total) - given
    given += capacity
    return { ...slot, capacity }
  })
}

/**
 * A day: how many people it offers (what the counters can do, never above the quota), and its slots with the places that
 * may be booked, without the share of who comes without an appointment.
 */
export const planDay = (stretches: readonly Stretch[], rules: Rules) => {
  const full = [...stretches].sort((one, other) => one.opens - other.opens).flatMap((stretch) => cut(stretch, rules))
  const offered = Math.min(totalOf(full), rules.dailyQuota)
  const bookable = Math.floor((offered * (100 - rules.walkInPercent)) / 100)
  return { offered, slots: offered === 0 ? [] : shrink(full, bookable) }
}

export type FreeSlot = { readonly slotId: string; readonly opens: number; readonly free: number }

/**
 * Places for all of a group, the first of them in the slot asked for, the rest in those that follow it, full ones passed
 * over; nothing where there is no room for all. `slots` are in the order of the day.
 */
export const spread = (
  slots: readonly FreeSlot[],
  from: number,
  heads: number,
): readonly { readonly slotId: string; readonly heads: number }[] | undefined => {
  let left = heads
  const taken: { slotId: string; heads: number }[] = []
  for (const { slotId, opens, free } of slots) {
    const here = opens < from ? 0 : Math.min(left, free)
    if (here > 0) taken.push({ slotId, heads: here })
    left -= here
  }
  const begins = slots.some(({ opens, free }) => opens === from && free > 0)
  return left === 0 && begins ? taken : undefined
}

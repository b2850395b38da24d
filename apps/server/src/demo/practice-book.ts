import type { Job } from "../jobs.ts"
import type { House } from "../with-house.ts"

/** Looked at often, for the first filling begins with it; once a day is filled there is nothing to do until the next is over. */
const everyMilliseconds = 2000

/** Fills the demo's invented book while everything else is served already, and goes on each day that the demo runs. */
export const practiceBookJob = ({ rooms }: House, isOpen: () => boolean): Job => ({
  name: "demo.fill-practice-book",
  everyMilliseconds,
  run: () => rooms.monitoring.fillPracticeBook(isOpen),
})

import type { Place } from "@jatidiri/field"
import { jakartaDay } from "@jatidiri/kernel"
import { type AttemptOutcome, type AttemptsBody, reasonPaths } from "@jatidiri/monitoring/contract"
import { ask, openStores, type Stores } from "@jatidiri/web"
import { changing } from "../session/officer-api.ts"
import { makeOneByOne } from "./one-by-one.ts"
import type { Sending } from "./send-entries.ts"

/** One try to reach the office, by place and day. Names neither the officer nor the device. */
export type Attempt = {
  readonly id: string
  readonly place: Pick<Place, "kind" | "id">
  readonly day: string
  readonly outcome: AttemptOutcome
  /** Seconds. */
  readonly at: number
}
type Batch = { readonly batchId: string; readonly attempts: AttemptsBody["attempts"] }
type Shapes = { attempts: Attempt; batches: Batch }
export type AttemptStores = Pick<Stores<Shapes>, "all" | "put" | "change">

const weakMilliseconds = 3000
/** Who signed here so lately is still here; what is delivered later, from elsewhere, says nothing of the place. */
export const stillHereSeconds = 1800
/** More would say no more about a place; what comes on top is let go. */
export const mostKept = 1000
const dueCount = 50
const dueSeconds = 600

/** An office that answers anything was reached; an answer that broke was a weak line. */
export const outcomeOf = (sending: Sending["is"], tookMilliseconds: number): AttemptOutcome => {
  if (sending === "offline") return "none"
  return sending === "broken" || tookMilliseconds > weakMilliseconds ? "weak" : "ok"
}

let opened: Promise<AttemptStores> | undefined
/** A database of its own, of the device and no person. */
const openAttempts = (): Promise<AttemptStores> => {
  opened ??= openStores<Shapes>("jatidiri-sinyal", 1, {
    attempts: { keyPath: "id", clearedBy: "being put into a batch; at most a thousand, without personal data" },
    batches: { keyPath: "batchId", clearedBy: "the office's answer; without personal data" },
  })
  return opened
}

/** Keeps one try; a device that cannot keep it goes on without. */
export const noteAttempt = async (
  given: { readonly place: Place; readonly outcome: AttemptOutcome; readonly now: number },
  stores: Promise<AttemptStores> = openAttempts(),
): Promise<void> => {
  const { attempts } = { attempts: await (await stores).all("attempts") }
  if (attempts.length >= mostKept) return
  const { place, outcome, now } = given
  const day = jakartaDay(new Date(now * 1000))
  const kept = { id: crypto.randomUUID(), place: { kind: place.kind, id: place.id }, day, outcome, at: now }
  await (await stores).put("attempts", kept)
}

/** The same place, day and outcome once, with how many. */
export const summed = (attempts: readonly Attempt[]): AttemptsBody["attempts"] => {
  const sums = new Map<string, AttemptsBody["attempts"][number]>()
  for (const { place, day, outcome } of attempts) {
    const key = `${place.id} ${day} ${outcome}`
    sums.set(key, { place, day, outcome, tries: (sums.get(key)?.tries ?? 0) + 1 })
  }
  return [...sums.values()]
}

const isDue = (attempts: readonly Attempt[], now: number): boolean =>
  attempts.length >= dueCount || attempts.some(({ at }) => now - at > dueSeconds)

const mostInBatch = 200
/** Two tabs, or two deliveries of one, would put the same tries into two batches. */
const inOrder = makeOneByOne("jatidiri-petugas-sinyal")

/** What is due becomes a batch with a number of its own, in one write: sent however often, it counts once. */
const gather = async (stores: AttemptStores, now: number): Promise<void> => {
  const attempts = await stores.all("attempts")
  if (!isDue(attempts, now)) return
  const all = summed(attempts)
  const batches: Batch[] = []
  for (let at = 0; at < all.length; at += mostInBatch)
    batches.push({ batchId: crypto.randomUUID(), attempts: all.slice(at, at + mostInBatch) })
  await stores.change([
    ...attempts.map(({ id }) => ({ remove: "attempts" as const, key: id })),
    ...batches.map((value) => ({ put: "batches" as const, value })),
  ])
}

/** After the journal has gone through: tells the office how its places are reached. What it refuses for good is let go. */
export const sendAttempts = async (now: number, stores: Promise<AttemptStores> = openAttempts()): Promise<void> => {
  const kept = await stores
  await inOrder(() => gather(kept, now))
  for (const body of await kept.all("batches")) {
    const answer = await ask(reasonPaths.attempts, { body, headers: changing })
    if (answer.kind === "offline" || answer.kind === "broken") return
    if (answer.kind === "refused" && answer.problem.code === "not-signed-in") return
    await kept.change([{ remove: "batches", key: body.batchId }])
  }
}

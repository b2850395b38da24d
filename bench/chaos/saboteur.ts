import { setTimeout as wait } from "node:timers/promises"
import { type Faults, fates } from "@jatidiri/testing"
import type { Petugas } from "./petugas.ts"
import type { ChaosTown } from "./town.ts"

/** How often each was done. */
export type Harm = {
  serverKills: number
  browserKills: number
  databaseCrashes: number
  backendKills: number
  cuts: number
  stalls: number
}

export const noHarm = (): Harm => ({
  ...{ serverKills: 0, browserKills: 0, databaseCrashes: 0, backendKills: 0, cuts: 0, stalls: 0 },
})

type Given = {
  readonly town: ChaosTown
  readonly petugas: Petugas
  readonly harm: Harm
  readonly draw: () => number
  readonly milliseconds: number
}

const longestPauseMilliseconds = 400
const longestStallMilliseconds = 900
/** Each fate of a request is at most so likely in one round. */
const mostFaults = 0.2

const acts = (given: Given): Readonly<Record<keyof Harm, { likely: number; act: () => Promise<void> }>> => {
  const { town, petugas, draw } = given
  return {
    serverKills: {
      likely: 0.6,
      act: async () => {
        await town.killServer()
        await wait(draw() * longestPauseMilliseconds)
        await town.startServer()
      },
    },
    browserKills: { likely: 0.5, act: () => petugas.kill() },
    databaseCrashes: { likely: 0.2, act: () => town.postgres.crash() },
    backendKills: { likely: 0.5, act: () => town.postgres.killBackends(draw()) },
    cuts: { likely: 0.5, act: async () => town.link.cut(draw() * longestPauseMilliseconds) },
    stalls: { likely: 0.4, act: async () => town.link.stall(draw() * longestStallMilliseconds) },
  }
}

const faultsOf = (draw: () => number): Faults => Object.fromEntries(fates.map((fate) => [fate, draw() * mostFaults]))

/** A line somewhere between a village's edge and a bad evening in town, another one each round. */
const weaknessOf = (draw: () => number) => ({
  ...{ bitsPerSecond: 40_000 + draw() * 600_000, delayMilliseconds: draw() * 120, loss: draw() * 0.08 },
})

/** One round's harm, each at a moment of its own; resolves when all is done and what was ended runs again. */
export const sabotage = async (given: Given): Promise<void> => {
  const { town, harm, draw, milliseconds } = given
  town.link.shape(weaknessOf(draw))
  town.link.trouble(faultsOf(draw))
  const planned = Object.entries(acts(given)).flatMap(
    ([name, { likely, act }]) =>
      draw() < likely ? [{ name: name as keyof Harm, at: draw() * milliseconds, act }] : [], // a key of that record
  )
  // Starting a server on a database that was just ended only says that there is none.
  const inOrder = planned.sort((one, other) => one.at - other.at)
  const began = performance.now()
  for (const { name, at, act } of inOrder) {
    await wait(Math.max(0, began + at - performance.now()))
    harm[name] += 1
    await act()
  }
}

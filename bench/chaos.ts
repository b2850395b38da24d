import { randomInt } from "node:crypto"
import { parseArgs } from "node:util"
import { drawsOf } from "@jatidiri/testing"
import { judge } from "./chaos/judge.ts"
import { makeMemory } from "./chaos/memory.ts"
import { openPetugas } from "./chaos/petugas.ts"
import { playRound, type Stage } from "./chaos/round.ts"
import { noHarm } from "./chaos/saboteur.ts"
import { openChaosTown } from "./chaos/town.ts"
import { buildApps } from "./rig/build-apps.ts"
import type { BenchLine } from "./rig/line.ts"

const residentsEach = 3

const readOptions = (args: readonly string[]) => {
  const { values } = parseArgs({
    args: [...args],
    options: { rounds: { type: "string", default: "200" }, seed: { type: "string" } },
  })
  return { rounds: Number(values.rounds), seed: Number(values.seed ?? randomInt(2 ** 31)) }
}

const harmOf = ({ harm, town }: Stage) => {
  const { requests, ...faults } = town.link.counts.mischief
  const { up, down } = town.link.counts
  return { ...harm, ...faults, segmentsLost: up.lost + down.lost, requests }
}

/**
 * An officer's rounds while server, database, browser and line are hurt at random; after each round there is peace, and
 * then nothing that the device has shown may be missing and nobody may be there twice. `value` counts the rounds after
 * which that was so.
 */
export const run = async (args: readonly string[] = []): Promise<BenchLine> => {
  const { rounds, seed } = readOptions(args)
  console.error(`chaos: ${rounds} rounds, seed ${seed}`)
  buildApps()
  const town = await openChaosTown(seed)
  let petugas: Awaited<ReturnType<typeof openPetugas>> | undefined
  try {
    petugas = await openPetugas(town, rounds * residentsEach)
    const counts = { approvals: 0, refusals: 0, redeemed: 0 }
    const stage: Stage = { town, petugas, memory: makeMemory(), harm: noHarm(), draw: drawsOf(seed), counts }
    const faults = { lost: 0, doubled: 0, broken: 0 }
    let whole = 0
    const began = performance.now()
    for (let round = 0; round < rounds; round++) {
      const roundBegan = performance.now()
      await playRound(stage, petugas.invited.slice(round * residentsEach, (round + 1) * residentsEach))
      const verdict = await judge(town.house, stage.memory)
      const said = [...verdict.lost, ...verdict.doubled, ...verdict.broken]
      faults.lost = Math.max(faults.lost, verdict.lost.length)
      faults.doubled = Math.max(faults.doubled, verdict.doubled.length)
      faults.broken = Math.max(faults.broken, verdict.broken.length)
      whole += said.length === 0 ? 1 : 0
      const seconds = ((performance.now() - roundBegan) / 1000).toFixed(1)
      console.error(`round ${round + 1}: ${seconds} s, ${JSON.stringify(harmOf(stage))} ${said.join("; ")}`)
    }
    const seconds = (performance.now() - began) / 1000
    await town.house.rooms.monitoring.refresh()
    const { agrees } = await town.house.rooms.monitoring.reconcile()
    return {
      ...{ bench: "chaos", value: whole, unit: "whole rounds", limit: rounds },
      ratio: Number((whole / rounds).toFixed(3)),
      ...{
        rounds,
        seed,
        ...faults,
        figuresAgree: agrees ? 1 : 0,
        ...counts,
        ...harmOf(stage),
        frozenPages: petugas.frozen(),
      },
      secondsEach: Number((seconds / rounds).toFixed(1)),
    }
  } finally {
    await petugas?.kill()
    await town.close()
  }
}

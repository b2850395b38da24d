import { setTimeout as wait } from "node:timers/promises"
import { hashOf, type Memory } from "./memory.ts"
import type { Petugas } from "./petugas.ts"
import { askOffice, makeResident, openPhoneLine, type Resident, redeem, type Told, toldBy } from "./resident.ts"
import type { Invited } from "./round-of-all.ts"
import { type Harm, sabotage } from "./saboteur.ts"
import { type ChaosTown, clearLine } from "./town.ts"

export type Stage = {
  readonly town: ChaosTown
  readonly petugas: Petugas
  readonly memory: Memory
  readonly harm: Harm
  readonly draw: () => number
  readonly counts: { approvals: number; refusals: number; redeemed: number }
}

const harmMilliseconds = 1800
const tries = 6
const refusedShare = 0.15
const redeemingShare = 0.5
const syncMilliseconds = 30_000

/** Does it, and after each failure opens the device anew and does it again. */
const persist = async <Value>({ petugas }: Stage, act: () => Promise<Value>): Promise<Value> => {
  let last: unknown
  for (let nth = 0; nth < tries; nth++) {
    try {
      return await act()
    } catch (error) {
      last = error
      await petugas.open().catch(() => undefined)
    }
  }
  throw new Error("the officer did not get through", { cause: last })
}

const look = async (stage: Stage): Promise<void> => stage.memory.look(await persist(stage, () => stage.petugas.rows()))

const approve = async (stage: Stage, { request, residentId }: Resident): Promise<Told> => {
  const shown = await persist(stage, async () => {
    const seen = await stage.petugas.approve(request)
    stage.memory.show({ requestHash: hashOf(request), residentId, txCode: seen.txCode })
    return seen
  })
  stage.counts.approvals += 1
  await look(stage)
  return toldBy(shown)
}

/** A phone tries on until it has its documents; whether the officer's journal was first does not matter. */
const collect = async ({ town, draw, counts }: Stage, resident: Resident, told: Told, until: Promise<void>) => {
  const phone = openPhoneLine(town.origin)
  const viaOffice = draw() < 0.5
  let isHealed = false
  until.then(() => {
    isHealed = true
  })
  const once = async (): Promise<void> => {
    const known = viaOffice ? await askOffice(phone.line, resident, told.txCode) : told
    await redeem(phone.line, town.origin, resident, known ?? told)
  }
  for (let left = tries; left > 0; left -= isHealed ? 1 : 0) {
    const failed = await once().catch((error: unknown) => error ?? new Error("broken"))
    if (failed === undefined) {
      counts.redeemed += 1
      return phone.close()
    }
    if (isHealed && left === 1) throw new Error(`resident ${resident.residentId} got no documents`, { cause: failed })
    await wait(100)
  }
}

const serve = async (stage: Stage, invited: readonly Invited[], healed: Promise<void>): Promise<Promise<void>[]> => {
  const collecting: Promise<void>[] = []
  for (const one of invited) {
    const resident = await makeResident(one)
    if (stage.draw() < refusedShare) {
      await persist(stage, () => stage.petugas.refuse(resident.request))
      stage.counts.refusals += 1
      continue
    }
    const told = await approve(stage, resident)
    if (stage.draw() >= redeemingShare) continue
    const done = collect(stage, resident, told, healed)
    done.catch(() => undefined)
    collecting.push(done)
  }
  return collecting
}

/** Everything the device holds is answered by the office. */
const sync = async (stage: Stage): Promise<void> => {
  const until = performance.now() + syncMilliseconds
  for (;;) {
    await look(stage)
    const waiting = [...stage.memory.rows.values()].filter(({ state }) => state === "stored" || state === "sent")
    if (waiting.length === 0) return
    if (performance.now() > until) throw new Error(`${waiting.length} entries were not told in half a minute`)
    await stage.petugas.hurry().catch(() => stage.petugas.open())
    await wait(200)
  }
}

/** Some residents under fire, then peace until everything is told. */
export const playRound = async (stage: Stage, invited: readonly Invited[]): Promise<void> => {
  const { town } = stage
  let heal = (): void => undefined
  const healed = new Promise<void>((done) => {
    heal = done
  })
  const harmed = sabotage({ ...stage, milliseconds: harmMilliseconds })
  const [collecting] = await Promise.all([serve(stage, invited, healed), harmed])
  town.link.heal()
  town.link.shape(clearLine)
  heal()
  await sync(stage)
  await Promise.all(collecting)
}

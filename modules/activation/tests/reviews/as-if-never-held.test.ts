import { randomUUID } from "node:crypto"
import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { activationPaths as paths } from "../../src/contract.ts"
import {
  activate,
  decide,
  deliver,
  endProof,
  equip,
  hire,
  lose,
  note,
  type Phone,
  prepare,
  promote,
  redeem,
  vouch,
} from "../people.ts"
import { activeAmong, blockBy, collect, move, recover, setCode, sumsOf } from "../recovery/recovering.ts"
import { type Answer, openTown, type Town, type TownOfficer } from "../town.ts"

let town: Town
let bystanders: { readonly officer: TownOfficer; readonly revoker: TownOfficer; readonly boss: TownOfficer }
beforeAll(async () => {
  town = await openTown({ behindProxy: true })
  bystanders = { officer: hire(town), revoker: hire(town, { powers: ["revoke"] }), boss: promote(town) }
})
afterAll(() => town.close())

/** What may happen to a resident after the voucher that will be in doubt. */
const acts = ["move", "recover", "block", "lost", "stop", "later", "withdraw", "revoke"] as const
type Act = (typeof acts)[number]

/** A no is an answer too; a house that is too busy to give one spoils the comparison. */
type Answered = Answer | undefined
const isAnswered = (answer: Answered): boolean => answer === undefined || answer.status < 429

const states = async ({ resident }: Phone) =>
  town.database.raw<{ key: string; state: string; end_reason: string | null; blocked: boolean; disputed: boolean }>(
    `select key_thumbprint as key, state, end_reason, blocked_at is not null as blocked, disputed_at is not null as disputed
     from activation.bindings where resident_id = $1`,
    [resident.residentId],
  )

const open = async () => {
  const { officer, revoker, boss } = bystanders
  const first = await activate(town, await equip(town, officer))
  const { resident } = first.phone
  town.pass(1)
  const doubtful = await vouch(town, await equip(town, officer), await prepare(town, resident))
  expect((await redeem(town, doubtful)).status).toBe(200)
  const paper = (await setCode(town, doubtful.phone.key)).code
  const phones: Phone[] = [first.phone, doubtful.phone]
  const inForce = async () => phones[(await activeAmong(town, phones))[0] ?? -1]
  const say = async (reason: "lost" | "stop") => {
    const phone = await inForce()
    return phone && town.call(paths.bindingEnd, await endProof(town, phone.key, { reason }))
  }
  const next = async () => {
    const phone = await prepare(town, resident)
    phones.push(phone)
    return phone
  }
  const does: Readonly<Record<Act, () => Promise<Answered>>> = {
    move: async () => {
      const [old, to] = [await inForce(), await next()]
      if (old === undefined) return undefined
      return collect(town, (await move(town, old.key, to)).body["rebindingId"], to)
    },
    recover: async () => recover(town, paper, await next()),
    block: () => blockBy(town, paper),
    lost: () => say("lost"),
    stop: () => say("stop"),
    later: async () => redeem(town, await vouch(town, await equip(town, officer), await next())),
    withdraw: async () => {
      const { entry } = await note(town, doubtful.tablet, { kind: "withdrawal", voucher: doubtful.payload.jti })
      await deliver(town, doubtful.tablet, { entries: [entry] })
      return undefined
    },
    revoke: () => {
      const body = { commandId: randomUUID(), residentId: resident.residentId, reason: "lost" }
      return town.call(paths.bindingRevocation, body, revoker)
    },
  }
  /** The tablet is said to be lost from before the voucher, and a supervisor finds that this was too early. */
  const holdAndRelease = async () => {
    lose(town, doubtful.tablet, 60 * 24 * 300)
    await town.work("hold-revoked")
    for (let turn = 0; turn < 2; turn++) {
      const answer = await decide(town, boss, doubtful.payload.jti, "release")
      if (!isAnswered(answer)) throw new Error(`no answer: ${answer.status}`)
    }
  }
  const outcome = async () => {
    const rows = await states(first.phone)
    const which = rows.map(({ key, ...how }) => ({ phone: phones.findIndex((one) => one.key.kid === key), ...how }))
    return { bindings: which.sort((a, b) => a.phone - b.phone), sums: await sumsOf(town, first.phone) }
  }
  return { does, holdAndRelease, outcome }
}

const tell = async (story: readonly Act[], heldAfter: number | undefined) => {
  const { does, holdAndRelease, outcome } = await open()
  for (const [n, act] of [...story.entries()]) {
    if (n === heldAfter) await holdAndRelease()
    town.pass(1)
    const answer = await does[act]()
    if (!isAnswered(answer)) throw new Error(`no answer: ${answer?.status}`)
  }
  if (heldAfter === story.length) await holdAndRelease()
  const { bindings, sums } = await outcome()
  expect(sums?.active).toBe(bindings.filter(({ state }) => state === "active").length)
  return { bindings, ever: sums?.ever }
}

const stories = fc
  .array(fc.constantFrom(...acts), { maxLength: 5 })
  .chain((story) => fc.record({ story: fc.constant(story), heldAfter: fc.nat({ max: story.length }) }))
  // A tablet takes nothing back after its loss.
  .filter(({ story, heldAfter }) => !story.slice(heldAfter).includes("withdraw"))

const examples: [{ story: Act[]; heldAfter: number }][] = [
  [{ story: ["move", "stop", "withdraw"], heldAfter: 3 }],
  [{ story: ["move", "withdraw", "later"], heldAfter: 3 }],
]

describe("a voucher that was held and let in again", () => {
  it("leaves everything as if it had never been held, whatever came before and after", async () => {
    await fc.assert(
      fc.asyncProperty(stories, async ({ story, heldAfter }) => {
        expect(await tell(story, heldAfter)).toEqual(await tell(story, undefined))
      }),
      { numRuns: 25, examples },
    )
  })
})

import { randomUUID } from "node:crypto"
import { activationPaths } from "../../src/contract.ts"
import { bindingsOf, hire, type Phone, promote, reviewsOf, type Vouched } from "../people.ts"
import type { Town } from "../town.ts"

/** What is asked and done where somebody says no while a voucher waits. */
export const noMeanwhile = (town: () => Town) => ({
  /** Why it waits, by name, as a supervisor reads it. */
  reasonsOf: async ({ payload }: Vouched) =>
    (await reviewsOf(town(), promote(town()), [payload.jti])).map(({ reason }) => reason).sort(),
  statesOf: async ({ resident }: Phone) => (await bindingsOf(town(), resident)).map(({ state }) => state),
  revoke: ({ resident }: Phone) => {
    const body = { commandId: randomUUID(), residentId: resident.residentId, reason: "stolen" }
    return town().call(activationPaths.bindingRevocation, body, hire(town(), { powers: ["revoke"] }))
  },
})

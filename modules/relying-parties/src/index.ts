import { join } from "node:path"
import { addRelyingParty } from "./actions/add-relying-party.ts"
import { closeDesk } from "./actions/close-desk.ts"
import { endPurpose } from "./actions/end-purpose.ts"
import { endRelyingParty } from "./actions/end-relying-party.ts"
import { findPurpose } from "./actions/find-purpose.ts"
import { identifyDesk, type SignedInDesk } from "./actions/identify-desk.ts"
import { makeMemory } from "./actions/memory.ts"
import { registrationStatement } from "./actions/registration-statement.ts"
import { narrowPurpose } from "./domain/narrow-purpose.ts"
import type { RegisteredPurpose } from "./domain/purpose.ts"
import { routes } from "./http/routes.ts"
import type { Needs } from "./needs.ts"
import { forgetSessions } from "./store/desks.ts"

export type { Registered } from "./actions/add-relying-party.ts"
export type { CloseDesk } from "./actions/close-desk.ts"
export type { EndRelyingParty } from "./actions/end-relying-party.ts"
export type { SignedInDesk } from "./actions/identify-desk.ts"
export { makeDeskCode } from "./domain/desk-code.ts"
export type { ClaimsOf, KnownClaim } from "./domain/known-claims.ts"
export type { AskRefusal } from "./domain/narrow-purpose.ts"
export type { AddRefusal, NewDesk, NewRelyingParty } from "./domain/new-relying-party.ts"
export type { AllowedClaim, AllowedCredential, Ask, Purpose, RegisteredPurpose } from "./domain/purpose.ts"
export type { RegistrationRefusal } from "./domain/reason-not-to-register.ts"
export type { Needs } from "./needs.ts"

const forgetEveryMilliseconds = 3_600_000

/** Who may ask residents what, for which purpose; the desks that ask. */
export const relyingParties = (needs: Needs) => {
  const signedIn = makeMemory<SignedInDesk>(needs.now)
  const purposes = makeMemory<RegisteredPurpose>(needs.now)
  return {
    routes: routes(needs, signedIn),
    migrations: { module: "relying_parties", folder: join(import.meta.dirname, "../migrations") },
    jobs: [
      {
        name: "relying-parties.forget-sessions",
        everyMilliseconds: forgetEveryMilliseconds,
        run: async (): Promise<void> => {
          await needs.database.run(forgetSessions, needs.now())
        },
      },
    ],
    identifyDesk: identifyDesk(needs, signedIn),
    findPurpose: findPurpose(purposes),
    narrowPurpose,
    registrationStatement: registrationStatement(needs),
    addRelyingParty: addRelyingParty(needs),
    endPurpose: endPurpose(needs, purposes),
    closeDesk: closeDesk(needs, signedIn),
    endRelyingParty: endRelyingParty(needs, { signedIn, purposes }),
  }
}

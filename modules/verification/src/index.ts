import { join } from "node:path"
import { addDays, jakartaDay } from "@jatidiri/kernel"
import { makeOpenSessions } from "./actions/open-sessions.ts"
import { keptSeconds, rememberedSeconds } from "./domain/session.ts"
import { deskRoutes } from "./http/desk-routes.ts"
import { walletRoutes } from "./http/wallet-routes.ts"
import type { Needs } from "./needs.ts"
import { addUpChecks } from "./store/checks.ts"
import { eraseAnswers, expireSessions, forgetSessions } from "./store/sessions.ts"

export type { Verdict } from "./contract.ts"
export type { KnownClaim, Needs, Purpose, StatusKnowledge } from "./needs.ts"

const tidyEveryMilliseconds = 60_000
/** A transaction that began yesterday may still be running; none of the day before is. */
const daysOver = 2

/** Erases answers after ten minutes, keys of sessions that ran out at once, and sessions after thirty days; adds up days that are over. */
const tidy = (needs: Needs) => async (): Promise<void> => {
  const ago = (seconds: number): Date => new Date(needs.now().getTime() - seconds * 1000)
  await needs.database.run(expireSessions, needs.now(), jakartaDay(needs.now()))
  await needs.database.run(eraseAnswers, ago(keptSeconds))
  await needs.database.run(forgetSessions, ago(rememberedSeconds))
  await needs.database.run(addUpChecks, addDays(jakartaDay(needs.now()), -daysOver))
}

/** OpenID4VP sessions and verdicts. */
export const verification = (needs: Needs) => {
  const open = makeOpenSessions(needs)
  return {
    routes: [...deskRoutes(needs, open), ...walletRoutes(needs, open)],
    migrations: { module: "verification", folder: join(import.meta.dirname, "../migrations") },
    jobs: [{ name: "verification.tidy", everyMilliseconds: tidyEveryMilliseconds, run: tidy(needs) }],
  }
}

import { join } from "node:path"
import { addBase } from "./actions/add-base.ts"
import { addOutlines } from "./actions/add-outlines.ts"
import { addRollingBase } from "./actions/add-rolling-base.ts"
import { addTarget } from "./actions/add-target.ts"
import { correct } from "./actions/correct.ts"
import { fillPracticeBook } from "./actions/fill-practice-book.ts"
import { importRelease } from "./actions/import-release.ts"
import { listPlans } from "./actions/list-plans.ts"
import { loadScenarios } from "./actions/load-scenarios.ts"
import { reconcile } from "./actions/reconcile.ts"
import { refresh, refreshBases } from "./actions/refresh.ts"
import { refreshReasons } from "./actions/refresh-reasons.ts"
import { sumOffers } from "./actions/sum-offers.ts"
import { withdrawLetter } from "./actions/withdraw-letter.ts"
import { forecastOnce, measureForecasts } from "./domain/forecast/measure-forecasts.ts"
import { acceptanceRoutes } from "./http/acceptance-routes.ts"
import { exportRoutes } from "./http/export-routes.ts"
import { mapRoutes } from "./http/map-routes.ts"
import { placeRoutes } from "./http/place-routes.ts"
import { planRoutes } from "./http/plan-routes.ts"
import { publicRoutes } from "./http/public-routes.ts"
import { reasonRoutes } from "./http/reason-routes.ts"
import { roundRoutes } from "./http/round-routes.ts"
import { routes } from "./http/routes.ts"
import { stepRoutes } from "./http/step-routes.ts"
import { voiceRoutes } from "./http/voice-routes.ts"
import type { Needs } from "./needs.ts"

export type { AddBase } from "./actions/add-base.ts"
export type { AddOutlines, AddOutlinesRefusal, OutlinesReport } from "./actions/add-outlines.ts"
export type { AddTarget, AddTargetRefusal } from "./actions/add-target.ts"
export type { ImportedRelease, ImportRelease, ImportReleaseRefusal } from "./actions/import-release.ts"
export type { PlannedBase, Plans } from "./actions/list-plans.ts"
export type { ReconcileProgress, Reconciliation } from "./actions/reconcile.ts"
export type { WithdrawLetter, WithdrawLetterRefusal } from "./actions/withdraw-letter.ts"
export { isWorkingDay } from "./domain/calendar/working-days.ts"
export type { Correction, CorrectionRefusal } from "./domain/correction.ts"
export { correctableChannels, correctableKinds } from "./domain/correction.ts"
export type { IdentifyOfficer, Needs, RecordAudit, Viewer } from "./needs.ts"
export type { PlannedTarget } from "./store/planned-targets.ts"
export { forecastOnce, measureForecasts }

const refreshEveryMilliseconds = 1000
const reasonsEveryMilliseconds = 5000
const basesEveryMilliseconds = 30_000
const offersEveryMilliseconds = 10_000

/** One number for everybody: books, bases, targets, and sums kept over the ledger of activations. */
export const monitoring = (needs: Needs) => ({
  routes: [
    ...routes(needs),
    ...roundRoutes(needs),
    ...stepRoutes(needs),
    ...planRoutes(needs),
    ...mapRoutes(needs),
    ...reasonRoutes(needs),
    ...placeRoutes(needs),
    ...acceptanceRoutes(needs),
    ...voiceRoutes(needs),
    ...exportRoutes(needs),
    ...publicRoutes(needs),
  ],
  migrations: { module: "monitoring", folder: join(import.meta.dirname, "../migrations") },
  jobs: [
    {
      name: "monitoring.refresh",
      everyMilliseconds: refreshEveryMilliseconds,
      run: async (): Promise<void> => {
        await refresh(needs)()
      },
    },
    {
      name: "monitoring.refresh-reasons",
      everyMilliseconds: reasonsEveryMilliseconds,
      run: () => refreshReasons(needs)(),
    },
    {
      name: "monitoring.refresh-bases",
      everyMilliseconds: basesEveryMilliseconds,
      run: async (): Promise<void> => {
        await refreshBases(needs)()
      },
    },
    {
      name: "monitoring.sum-offers",
      everyMilliseconds: offersEveryMilliseconds,
      run: () => sumOffers(needs)(),
    },
  ],
  refresh: refresh(needs),
  refreshReasons: refreshReasons(needs),
  refreshBases: refreshBases(needs),
  sumOffers: sumOffers(needs),
  reconcile: reconcile(needs),
  correct: correct(needs),
  addBase: addBase(needs),
  addRollingBase: addRollingBase(needs),
  addOutlines: addOutlines(needs),
  addTarget: addTarget(needs),
  withdrawLetter: withdrawLetter(needs),
  importRelease: importRelease(needs),
  listPlans: listPlans(needs),
  loadScenarios: loadScenarios(needs),
  fillPracticeBook: fillPracticeBook(needs),
})

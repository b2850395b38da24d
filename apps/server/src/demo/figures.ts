import type { House } from "../with-house.ts"
import { demoPopulation, demoRegency } from "./town.ts"

const letter = { from: "Kementerian (rekaan)", number: "DEMO-001", date: "2026-01-02" } as const
const nationalShare = 0.25

/** The demo town's base and target from an invented letter, and the five offices with what they said. */
export const loadFigures = async ({ rooms }: House): Promise<void> => {
  await rooms.monitoring.loadScenarios()
  const { snapshot } = demoPopulation
  const base = await rooms.monitoring.addBase({
    ...{ name: "wajib-ktp", snapshot, actor: "system" },
    source: `DKB ${snapshot}, kota rekaan`,
  })
  if (!base.ok) throw new Error(`the demo's base was refused: ${base.refusal.code}`)
  const target = await rooms.monitoring.addTarget({
    ...{ baseId: base.value.baseId, regionCode: demoRegency, scope: "ministry", share: nationalShare },
    ...{ shareOf: "base", period: { from: "2026-01-01", to: "2026-12-31" }, letter, revision: 0, actor: "system" },
  })
  if (!target.ok) throw new Error(`the demo's target was refused: ${target.refusal.code}`)
  await rooms.monitoring.refreshBases()
}

import type { Tx } from "@jatidiri/database"
import type { Needs } from "../needs.ts"
import { scenarios } from "../scenarios/all.ts"
import { nominalDay, type Scenario, said, sourceOf } from "../scenarios/scenario.ts"
import { addBase, putBasePeople } from "../store/bases.ts"
import { addScenarioEntry, putBook, putFact } from "../store/books.ts"
import { addTarget } from "../store/targets.ts"
import { refresh } from "./refresh.ts"

const loadBases = async (tx: Tx, { book, regionCode, bases }: Scenario): Promise<ReadonlyMap<string, number>> => {
  const ids = new Map<string, number>()
  for (const { name, people, source } of bases) {
    const { baseId } = await tx.get(addBase, book, name, true, "", source)
    if (people !== null) await tx.run(putBasePeople, baseId, regionCode, people)
    ids.set(name, baseId)
  }
  return ids
}

const loadTargets = async (tx: Tx, scenario: Scenario, baseIds: ReadonlyMap<string, number>): Promise<void> => {
  for (const target of scenario.targets) {
    await tx.run(
      addTarget,
      ...[scenario.book, baseIds.get(target.baseName), scenario.regionCode, target.scope, target.share],
      ...[target.shareOf, null, null, target.letterFrom, "", null, 0, target.note],
      // An office's book is always of the day on which it spoke, whenever we loaded it.
      null,
    )
  }
}

const loadFacts = async (tx: Tx, scenario: Scenario): Promise<void> => {
  for (const [place, { fact, value, qualifier }] of scenario.facts.entries()) {
    await tx.run(putFact, scenario.book, fact, place, value, qualifier, sourceOf(scenario))
  }
}

const loadEntries = async (tx: Tx, { book, regionCode, entries }: Scenario): Promise<void> => {
  for (const { key, kind, people, cohort, channel } of entries) {
    await tx.run(addScenarioEntry, book, key, nominalDay, kind, regionCode, channel, cohort, people)
  }
}

const loadScenario = async (tx: Tx, scenario: Scenario): Promise<void> => {
  const { book, regionCode, title, unit } = scenario
  await tx.run(putBook, book, regionCode, title.id, title.en, unit, said, nominalDay, sourceOf(scenario))
  await loadTargets(tx, scenario, await loadBases(tx, scenario))
  await loadFacts(tx, scenario)
  await loadEntries(tx, scenario)
}

/** Loads what the five offices said, as rows of their own books, and adds them up. Repeating it changes nothing. */
export const loadScenarios = (needs: Needs) => async (): Promise<void> => {
  await needs.database.transaction(async (tx) => {
    for (const scenario of scenarios) await loadScenario(tx, scenario)
  })
  await refresh(needs)()
}

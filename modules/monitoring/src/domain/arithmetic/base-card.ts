import type { Card, Step, Term } from "../../contract.ts"
import type { Known } from "./known.ts"
import { card, step, term } from "./terms.ts"

type Part = Known["baseParts"][number]

const partOf = ({ snapshot, people }: Part): Term => ({ ...term("base-part", people, "people"), snapshot })

/** Regencies whose office has not sent the newest snapshot yet stand with an older one: then the base is this sum. */
export const baseBySnapshot = ({ baseParts }: Known): Card[] => {
  const [newest, ...older] = baseParts.map(partOf)
  if (newest === undefined) return []
  const steps: Step[] = []
  for (const part of older) {
    steps.push(step(steps.at(-1)?.result ?? newest, "plus", part, { term: "base", unit: "people" }))
  }
  const [first, ...more] = steps
  return first === undefined ? [] : [card("base-by-snapshot", first, ...more)]
}

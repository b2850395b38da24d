import type { Card } from "../../contract.ts"
import { factsNamed, type Known } from "./known.ts"
import { card, step, term } from "./terms.ts"

export const targetFromBase = ({ base, target }: Known): Card[] =>
  base === null || target === null
    ? []
    : [
        card(
          "target-from-base",
          step(term("base", base, "people"), "times", term("share", target.share, "share"), {
            term: "target",
            unit: "people",
            whole: true,
          }),
        ),
      ]

const shareOfBase = { term: "reached-of-base", unit: "share" } as const

/**
 * A share of the target is not a share of the base: 10 % of a 25 % target is 2.5 % of the base. Where the target was
 * rounded up to whole people, the share of the base is taken from the people themselves.
 */
export const reachedOfTargetAndBase = ({ base, target, reached }: Known): Card[] => {
  if (target === null || target.people === 0 || reached === null || reached === 0) return []
  const ofTarget = step(term("reached", reached, "people"), "divided-by", term("target", target.people, "people"), {
    term: "reached-of-target",
    unit: "share",
  })
  const isRounded = base !== null && base * target.share !== target.people
  const ofBase = isRounded
    ? step(term("reached", reached, "people"), "divided-by", term("base", base, "people"), shareOfBase)
    : step(ofTarget.result, "times", term("share", target.share, "share"), shareOfBase)
  return [card("reached-of-target-and-base", ofTarget, ofBase)]
}

/** The same target against every base in circulation. */
export const basesCompared = ({ bases, target }: Known): Card[] => {
  const known = bases.filter(({ people }) => people > 0)
  if (target === null || known.length < 2) return []
  const [first, ...more] = known.map(({ name, people }) =>
    step(term("target", target.people, "people"), "divided-by", term(`base-${name}`, people, "people"), {
      term: `of-${name}`,
      unit: "share",
    }),
  )
  return first === undefined ? [] : [card("bases-compared", first, ...more)]
}

/** What was said aloud against what the ledger holds. */
export const numbersInHeads = (known: Known): Card[] => {
  const { reached } = known
  const said = factsNamed(known, "stated-reached")
  if (reached === null) return []
  const [first, ...more] = said.map(({ value, qualifier }) =>
    step(term("stated", value, "people", qualifier), "minus", term("reached", reached, "people"), {
      term: "difference",
      unit: "people",
      qualifier,
    }),
  )
  return first === undefined ? [] : [card("numbers-in-heads", first, ...more)]
}

/** An office that said "under so much of the target": how far under it the ledger is. */
export const underStatedBound = (known: Known): Card[] => {
  const bound = known.facts.find((row) => row.fact === "reached-share-of-target" && row.qualifier === "under")?.value
  const { target, reached } = known
  if (bound === undefined || bound === null || target === null || reached === null) return []
  const ofTarget = step(term("reached", reached, "people"), "divided-by", term("target", target.people, "people"), {
    term: "reached-of-target",
    unit: "share",
  })
  const left = step(term("bound", bound, "share"), "minus", ofTarget.result, { term: "difference", unit: "share" })
  return [card("under-stated-bound", ofTarget, left)]
}

export const mostlyAsn = (known: Known): Card[] =>
  !known.facts.some(({ fact }) => fact === "reached-mostly-asn") || known.reached === null || known.reached === 0
    ? []
    : [
        card(
          "mostly-asn",
          step(term("asn", known.asn, "people", "at-least"), "divided-by", term("reached", known.reached, "people"), {
            term: "asn-share",
            unit: "share",
          }),
        ),
      ]

/** Civil servants among those reached, where an office named how many they were. */
export const asnOfReached = (known: Known): Card[] => {
  const said = known.facts.find(({ fact }) => fact === "asn-before")
  if (said === undefined || !known.reached || known.asn === 0) return []
  const share = step(
    term("asn", known.asn, "people", said.qualifier),
    "divided-by",
    term("reached", known.reached, "people"),
    { term: "asn-share", unit: "share" },
  )
  return [card("asn-of-reached", share)]
}

/** Local interim targets beside the ministry's: how many times as many as today each asks for. */
export const interimTargets = ({ interim, target, reached }: Known): Card[] =>
  target === null || reached === null || reached === 0
    ? []
    : interim.map(({ share }) => {
        const asked = step(term("target", target.people, "people"), "times", term("share", share, "share"), {
          term: "interim-target",
          unit: "people",
          whole: true,
        })
        const times = step(asked.result, "divided-by", term("reached", reached, "people"), {
          term: "times-as-many",
          unit: "times",
        })
        return card("interim-target", asked, times)
      })

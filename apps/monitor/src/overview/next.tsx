import type { Arithmetic, Figures } from "@jatidiri/monitoring/contract"
import { useFormats, useTexts } from "@jatidiri/web"
import { type Address, addressText, inView } from "../address/address.ts"
import { neededFor } from "../trend/needed.ts"
import { codeWords, wordOf } from "../words/code-words.ts"
import { shareText } from "../words/share-text.ts"
import { nextWords } from "./next-words.ts"

const mostNamed = 3

/** The parts with the smallest known share; nobody where all are alike, or too many are. */
const furthestBehind = ({ children }: Figures) => {
  const known = children.flatMap(({ name, ofBase }) => (ofBase === null ? [] : [{ name, ofBase }]))
  const share = Math.min(...known.map(({ ofBase }) => ofBase))
  const behind = known.filter(({ ofBase }) => ofBase === share)
  if (behind.length === known.length || behind.length > mostNamed) return undefined
  return { share, names: behind.map(({ name }) => name).join(", ") }
}

const useLines = (figures: Figures, arithmetic: Arithmetic | undefined): readonly string[] => {
  const text = useTexts(nextWords)
  const words = useTexts(codeWords)
  const format = useFormats()
  const { achievement, target } = figures
  const needed = neededFor("day", arithmetic)
  const by = target?.period.to ?? null
  const behind = furthestBehind(figures)
  const reason = figures.reasons.toSorted((a, b) => b.people - a.people)[0]
  const isReached = (achievement.ofTarget ?? 0) >= 1
  return [
    isReached ? text.reached : "",
    isReached || needed === undefined || by === null
      ? ""
      : text.needed(text.people(needed, format.number(needed)), format.day(by)),
    behind === undefined ? "" : text.last(behind.names, shareText(format, behind.share)),
    reason === undefined
      ? ""
      : text.reason(wordOf(words.reasons, reason.reason), text.people(reason.people, format.number(reason.people))),
  ].filter((line) => line !== "")
}

type Props = {
  readonly figures: Figures
  readonly arithmetic: Arithmetic | undefined
  readonly address: Address
}

/**
 * In one glance what it takes, who is behind and why; each line's view is a link away. The forecast of the same day has
 * the same numbers; the other two know no past day.
 */
export const Next = ({ figures, arithmetic, address }: Props) => {
  const text = useTexts(nextWords)
  const lines = useLines(figures, arithmetic)
  const links = [
    [inView(address, "forecast"), text.when],
    [{ ...inView(address, "plan"), per: "" }, text.where],
    [{ ...inView(address, "barriers"), per: "" }, text.why],
  ] as const
  return (
    <section class="card stack-s" aria-labelledby="next">
      <h2 id="next">{text.title}</h2>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p class="next-links">
        {links.map(([to, label]) => (
          <a key={to.view} href={`#${addressText(to)}`}>
            {label}
          </a>
        ))}
      </p>
    </section>
  )
}

import type { Fact, Figures } from "@jatidiri/monitoring/contract"
import { type Formats, useFormats, useTexts } from "@jatidiri/web"
import { BaseLine } from "../pieces/source-lines.tsx"
import { codeWords } from "../words/code-words.ts"
import { factUnits, factWords } from "../words/fact-words.ts"
import { screenWords } from "../words/screen-words.ts"
import { shareText } from "../words/share-text.ts"

const valueText = (fact: Fact, format: Formats): string => {
  if (fact.value === null) return ""
  return factUnits[fact.fact] === "share" ? shareText(format, fact.value) : format.number(fact.value)
}

/** The office's own words beside the figures, with their source. */
export const Facts = ({ figures }: { figures: Figures }) => {
  const text = useTexts(screenWords)
  const words = useTexts(factWords)
  const format = useFormats()
  if (figures.facts.length === 0) return null
  return (
    <section class="card stack-s">
      <h2>{text.facts}</h2>
      <ul class="groups">
        {figures.facts.map((fact, index) => (
          <li key={`${fact.fact}${index}`} class="pair">
            <span>{words.facts[fact.fact]}</span>
            <b class="figures">{`${words.qualifiers[fact.qualifier]} ${valueText(fact, format)}`.trim()}</b>
          </li>
        ))}
      </ul>
      <p class="small">
        {text.source}: {figures.facts[0]?.source}
      </p>
    </section>
  )
}

/** The same region on the other bases in circulation. */
export const OtherBases = ({ figures }: { figures: Figures }) => {
  const text = useTexts(screenWords)
  const bases = useTexts(codeWords).bases
  const format = useFormats()
  const others = figures.otherBases.filter(({ people }) => people !== null)
  if (others.length === 0) return null
  return (
    <section class="card stack-s">
      <h2>{text.otherBases}</h2>
      <ul class="groups">
        {others.map((base) => (
          <li key={base.name + base.snapshot + base.frozen} class="pair">
            <span>
              {bases[base.name]}
              <BaseLine base={base} />
            </span>
            <b class="figures">{format.number(base.people ?? 0)}</b>
          </li>
        ))}
      </ul>
    </section>
  )
}

import type { Arithmetic, Card, Step, Term, Unit } from "@jatidiri/monitoring/contract"
import { useFormats, useTexts } from "@jatidiri/web"
import { cardWords } from "../words/card-words.ts"
import { factWords } from "../words/fact-words.ts"
import { screenWords } from "../words/screen-words.ts"
import { signs, type TermTexts, termLabel, termText } from "./term-text.ts"

const TermBox = ({ term, texts }: { term: Term; texts: TermTexts }) => (
  <span class="term">
    <b class="figures">{termText(term, texts)}</b>
    <span class="small">{termLabel(term, texts)}</span>
  </span>
)

const StepLine = ({ step, texts }: { step: Step; texts: TermTexts }) => (
  <li class="step">
    <TermBox term={step.left} texts={texts} />
    <span class="joined">
      <span class="sign">{signs[step.operator]}</span>
      <TermBox term={step.right} texts={texts} />
    </span>
    <span class="joined">
      <span class="sign">=</span>
      <TermBox term={step.result} texts={texts} />
    </span>
  </li>
)

const CardBox = ({ card, texts }: { card: Card; texts: TermTexts }) => (
  <section class="card arithmetic-card">
    <h3>{texts.words.cards[card.card]}</h3>
    <p class="answer figures">
      {termText(card.answer, texts)} <span class="small">{texts.words.terms[card.answer.term]}</span>
    </p>
    <ol class="steps">
      {card.steps.map((step, index) => (
        <StepLine key={index} step={step} texts={texts} />
      ))}
    </ol>
  </section>
)

/** Each calculation with its answer on top and its steps below; nothing is computed here. */
export const ArithmeticCards = ({ arithmetic, unit }: { arithmetic: Arithmetic; unit: Unit }) => {
  const text = useTexts(screenWords)
  const words = useTexts(cardWords)
  const { qualifiers } = useTexts(factWords)
  const format = useFormats()
  const texts: TermTexts = { words, qualifiers, format, unit, perTenThousand: text.perTenThousand }
  return (
    <section class="stack-s" aria-labelledby="arithmetic">
      <h2 id="arithmetic">{text.arithmetic}</h2>
      {arithmetic.cards.length === 0 ? <p class="small">{text.noArithmetic}</p> : null}
      <div class="arithmetic">
        {arithmetic.cards.map((card, index) => (
          <CardBox key={`${card.card}-${index}`} card={card} texts={texts} />
        ))}
      </div>
      <p class="small">{text.arithmeticNote(format.number(arithmetic.workingDaysAYear))}</p>
    </section>
  )
}

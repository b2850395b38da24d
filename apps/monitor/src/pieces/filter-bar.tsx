import { jakartaDay } from "@jatidiri/kernel"
import { useTexts } from "@jatidiri/web"
import type { ComponentChildren } from "preact"
import type { Address } from "../address/address.ts"
import { codeWords, wordOf } from "../words/code-words.ts"
import { Choice } from "./choice.tsx"
import { DayField } from "./day-field.tsx"
import { pieceWords } from "./words.ts"

type Named = { readonly value: string; readonly label: string }

type Props = {
  readonly address: Address
  readonly change: (part: Partial<Address>) => void
  /** Which days can be chosen. */
  readonly days?: readonly ("from" | "to")[]
  /** Codes that can be chosen; `cohorts` and `channels` have their words, `kinds` bring their own. */
  readonly channels?: readonly string[]
  readonly cohorts?: readonly string[]
  readonly kinds?: readonly Named[]
  /** Choices that only this view has. */
  readonly children?: ComponentChildren
}

/** What a link in the address names is offered, also where it has nothing to show. */
const offered = (codes: readonly string[], words: Readonly<Record<string, string>>, chosen: string): Named[] =>
  [...new Set(chosen === "" ? codes : [...codes, chosen])].map((value) => ({ value, label: wordOf(words, value) }))

type CodeProps = Pick<Props, "address" | "change"> & {
  readonly part: "channel" | "cohort" | "kind"
  readonly options: readonly Named[]
}

const CodeChoice = ({ part, options, address, change }: CodeProps) => {
  const text = useTexts(pieceWords)
  return (
    <Choice
      label={text[part]}
      value={address[part]}
      options={[{ value: "", label: text.all }, ...options]}
      onChange={(value) => change({ [part]: value })}
    />
  )
}

/** Everything chosen here stands in the address, so that a link shows the same to somebody else. */
export const FilterBar = ({ address, change, days = [], channels, cohorts, kinds, children }: Props) => {
  const text = useTexts(pieceWords)
  const words = useTexts(codeWords)
  const today = jakartaDay(new Date())
  const codes = { address, change }
  return (
    <fieldset class="filters">
      <legend class="unseen">{text.filters}</legend>
      <div class="filter-row">
        {days.map((day) => (
          <DayField
            key={day}
            label={text[day]}
            value={address[day]}
            max={today}
            onChange={(value) => change({ [day]: value })}
          />
        ))}
        {channels && (
          <CodeChoice {...codes} part="channel" options={offered(channels, words.channels, address.channel)} />
        )}
        {cohorts && <CodeChoice {...codes} part="cohort" options={offered(cohorts, words.cohorts, address.cohort)} />}
        {kinds && <CodeChoice {...codes} part="kind" options={kinds} />}
        {children}
      </div>
    </fieldset>
  )
}

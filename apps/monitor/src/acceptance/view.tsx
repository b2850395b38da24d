import { type Acceptance, acceptancePath } from "@jatidiri/monitoring/contract"
import { useFormats, useTexts } from "@jatidiri/web"
import { Empty } from "../pieces/empty.tsx"
import { FilterBar } from "../pieces/filter-bar.tsx"
import { KeyFigure } from "../pieces/key-figure.tsx"
import { Loaded } from "../pieces/loaded.tsx"
import { useAnswer } from "../pieces/use-answer.ts"
import type { ViewProps } from "../views.ts"
import { shareText } from "../words/share-text.ts"
import { CheckDays } from "./days.tsx"
import { PartiesTable, PurposesTable } from "./parties.tsx"
import { ReasonsTable } from "./reasons.tsx"
import { acceptanceWords } from "./words.ts"
import "../public/public.css"

const State = ({ answer }: { readonly answer: Acceptance }) => {
  const text = useTexts(acceptanceWords)
  const format = useFormats()
  const { checks, accepted, parties, from, to } = answer
  const using = parties.filter((party) => party.checks > 0).length
  return (
    <div class="headline">
      <KeyFigure title={text.checks} value={format.number(checks)}>
        <p class="small">{text.checksNote(format.day(from), format.day(to))}</p>
      </KeyFigure>
      <KeyFigure title={text.accepted} value={shareText(format, checks === 0 ? null : accepted / checks)}>
        <p class="small">{text.acceptedNote(format.number(accepted))}</p>
      </KeyFigure>
      <KeyFigure title={text.parties} value={format.number(using)}>
        <p class="small">{text.using(format.number(using), format.number(parties.length))}</p>
      </KeyFigure>
    </div>
  )
}

/** Which relying parties ask, and what becomes of it; those who never do stand here too. */
export const View = ({ address, change }: ViewProps) => {
  const text = useTexts(acceptanceWords)
  const { from, to } = address
  const answer = useAnswer<Acceptance>(acceptancePath, { ...address, per: "" }, { query: { from, to } })
  return (
    <>
      <FilterBar address={address} change={change} days={["from", "to"]} />
      <Loaded answer={answer}>
        {(value) => (
          <>
            <State answer={value} />
            <CheckDays answer={value} />
            <section class="card stack-s">
              <h2>{text.title}</h2>
              {value.parties.length === 0 ? <Empty>{text.noParties}</Empty> : <PartiesTable answer={value} />}
              <p class="small source">{text.counted}</p>
            </section>
            {value.parties.length === 0 ? null : <PurposesTable answer={value} />}
            <ReasonsTable answer={value} />
          </>
        )}
      </Loaded>
    </>
  )
}

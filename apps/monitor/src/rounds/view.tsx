import { type Rounds, roundPaths } from "@jatidiri/monitoring/contract"
import { useFormats, useTexts } from "@jatidiri/web"
import { Empty } from "../pieces/empty.tsx"
import { FilterBar } from "../pieces/filter-bar.tsx"
import { KeyFigure } from "../pieces/key-figure.tsx"
import { Loaded } from "../pieces/loaded.tsx"
import { SourceLine } from "../pieces/source-line.tsx"
import { useAnswer } from "../pieces/use-answer.ts"
import type { ViewProps } from "../views.ts"
import { shareText } from "../words/share-text.ts"
import { Agenda } from "./agenda.tsx"
import { PartTable, RoundTable } from "./tables.tsx"
import { roundWords } from "./words.ts"
import "./rounds.css"

const KeyFigures = ({ rounds }: { readonly rounds: Rounds }) => {
  const text = useTexts(roundWords)
  const format = useFormats()
  const { number, day } = format
  const { invited, met, activated, teamDays, perTeamDay, incidents, cancelled } = rounds
  return (
    <div class="headline">
      <KeyFigure title={text.rounds} value={number(rounds.rounds)}>
        <p class="small">{text.roundsSay(day(rounds.from), day(rounds.to), number(cancelled))}</p>
      </KeyFigure>
      <KeyFigure title={text.activated} value={shareText(format, invited === 0 ? null : activated / invited)}>
        <p class="small">{text.activatedSays(number(met), number(invited))}</p>
      </KeyFigure>
      <KeyFigure title={text.yield} value={perTeamDay === null ? "—" : number(perTeamDay, 1)}>
        <p class="small">{text.yieldSays(number(teamDays))}</p>
      </KeyFigure>
      <KeyFigure title={text.incidents} value={number(incidents)}>
        <p class="small">{text.incidentsSay}</p>
      </KeyFigure>
    </div>
  )
}

const Found = ({ rounds, address, figures }: Pick<ViewProps, "address" | "figures"> & { readonly rounds: Rounds }) => {
  const text = useTexts(roundWords)
  const { number } = useFormats()
  const { list, parts, listedInAll } = rounds
  const isEmpty = list.length + parts.length === 0
  const source = (
    <SourceLine figures={figures} base={null}>
      {text.counted}
    </SourceLine>
  )
  if (isEmpty)
    return (
      <section class="card stack-s">
        <h2>{text.calendar}</h2>
        <Empty>{text.none}</Empty>
        {source}
      </section>
    )
  return (
    <>
      {list.length === 0 ? null : (
        <section class="card stack-s">
          <h2>{text.calendar}</h2>
          <Agenda list={list} />
          {list.length < listedInAll ? (
            <p class="small">{text.more(number(list.length), number(listedInAll))}</p>
          ) : null}
          {source}
        </section>
      )}
      <section class="card stack-s">
        <h2>{list.length === 0 ? text.parts : text.table}</h2>
        {list.length === 0 ? <PartTable parts={parts} address={address} /> : <RoundTable list={list} />}
        {list.length === 0 ? source : null}
      </section>
    </>
  )
}

/** Field rounds by time and by yield: whom they invited, whom they met, and what went wrong. */
export const View = ({ address, change, figures }: ViewProps) => {
  const { from, to } = address
  const answer = useAnswer<Rounds>(roundPaths.rounds, { ...address, per: "" }, { query: { from, to } })
  return (
    <>
      <FilterBar address={address} change={change} days={["from", "to"]} />
      <Loaded answer={answer}>
        {(rounds) => (
          <>
            <KeyFigures rounds={rounds} />
            <Found rounds={rounds} address={address} figures={figures} />
          </>
        )}
      </Loaded>
    </>
  )
}

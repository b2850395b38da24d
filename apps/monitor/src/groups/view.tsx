import { useTexts } from "@jatidiri/web"
import { Empty } from "../pieces/empty.tsx"
import { SourceLine } from "../pieces/source-line.tsx"
import type { ViewProps } from "../views.ts"
import { codeWords, wordOf } from "../words/code-words.ts"
import { GroupTable } from "./group-table.tsx"
import { MissingBars } from "./missing-bars.tsx"
import { groupWords } from "./words.ts"
import "./groups.css"

/** Who is reached and who is missing: by cohort, by agency, and through which channel. */
export const View = ({ figures }: ViewProps) => {
  const text = useTexts(groupWords)
  const words = useTexts(codeWords)
  const cohortName = (code: string): string => wordOf(words.cohorts, code)
  const shown = figures.cohorts.filter(({ activated, base }) => activated !== 0 || base !== null)
  const channels = figures.channels.filter(({ activated }) => activated !== 0)
  return (
    <>
      <section class="card stack-s" aria-labelledby="cohorts">
        <h2 id="cohorts">{text.cohorts}</h2>
        {shown.length === 0 ? <Empty /> : <MissingBars groups={shown} nameOf={cohortName} />}
        {shown.length === 0 ? null : (
          <GroupTable groups={shown} caption={text.cohorts} nameLabel={text.cohort} nameOf={cohortName} hasBase />
        )}
        <SourceLine figures={figures}>{text.counted}</SourceLine>
      </section>
      <section class="card stack-s" aria-labelledby="agencies">
        <h2 id="agencies">{text.agencies}</h2>
        {figures.agencies.length === 0 ? (
          <Empty>{text.noAgencies}</Empty>
        ) : (
          <GroupTable
            {...{ groups: figures.agencies, caption: text.agencies, nameLabel: text.agency }}
            nameOf={(code) => code}
            hasBase
          />
        )}
        <SourceLine figures={figures}>
          {text.agenciesNote} {text.noNames}
        </SourceLine>
      </section>
      <section class="card stack-s" aria-labelledby="channels">
        <h2 id="channels">{text.channels}</h2>
        {channels.length === 0 ? (
          <Empty>{text.none}</Empty>
        ) : (
          <GroupTable
            {...{ groups: channels, caption: text.channels, nameLabel: text.channel }}
            nameOf={(code) => wordOf(words.channels, code)}
            hasBase={false}
          />
        )}
        <SourceLine figures={figures} base={null}>
          {text.counted}
        </SourceLine>
      </section>
    </>
  )
}

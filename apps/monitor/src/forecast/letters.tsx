import { planPaths, type TargetLine, type Targets } from "@jatidiri/monitoring/contract"
import { Badge, useFormats, useTexts } from "@jatidiri/web"
import { Empty } from "../pieces/empty.tsx"
import { Loaded } from "../pieces/loaded.tsx"
import { SortedTable } from "../pieces/sorted-table.tsx"
import { useAnswer } from "../pieces/use-answer.ts"
import type { ViewProps } from "../views.ts"
import { codeWords } from "../words/code-words.ts"
import { shareText } from "../words/share-text.ts"
import { forecastWords } from "./words.ts"

const keyOf = ({ letter, revision, regionCode, share, scope, period }: TargetLine): string =>
  [letter.from, letter.number, revision, regionCode, share, scope, period.to].join("|")

const LetterCell = ({ line: { letter, revision, scope, withdrawal } }: { line: TargetLine }) => {
  const text = useTexts(forecastWords)
  const format = useFormats()
  const parts = [letter.from, letter.number, letter.date === null ? "" : format.day(letter.date)]
  return (
    <>
      {parts.filter((part) => part !== "").join(", ")}
      <br />
      <span class="small">
        {text.scopes[scope]}, {text.revision(format.number(revision))}
        {withdrawal === null ? "" : `; ${text.withdrawnBy(withdrawal.number, format.day(withdrawal.date))}`}
      </span>
    </>
  )
}

const LettersTable = ({ targets }: { targets: Targets["targets"] }) => {
  const text = useTexts(forecastWords)
  const words = useTexts(codeWords)
  const format = useFormats()
  const whole = ({ shareOf, baseName, snapshot }: TargetLine): string =>
    shareOf === "target" ? text.ofMinistry : text.ofBase(words.bases[baseName], snapshot)
  const period = ({ period: { from, to }, note }: TargetLine): string =>
    from === null || to === null ? note || "—" : `${format.day(from)} – ${format.day(to)}`
  return (
    <SortedTable
      caption={text.letters}
      rows={targets}
      keyOf={keyOf}
      columns={[
        { key: "letter", label: text.letter, cell: (line) => <LetterCell line={line} /> },
        {
          key: "share",
          label: text.share,
          cell: (line) => `${shareText(format, line.share)} ${whole(line)}`,
          by: ({ share }) => share,
        },
        { key: "period", label: text.period, cell: period, by: (line) => line.period.to },
        {
          key: "standing",
          label: text.standing,
          cell: ({ standing }) => (
            <Badge tone={standing === "in-force" ? "ok" : "info"}>{text.standings[standing]}</Badge>
          ),
        },
      ]}
    />
  )
}

/** Every letter that set a target here, with its revisions and what became of it. */
export const Letters = ({ address }: Pick<ViewProps, "address">) => {
  const text = useTexts(forecastWords)
  const answer = useAnswer<Targets>(planPaths.targets, address)
  return (
    <section class="card stack-s" aria-labelledby="letters">
      <h2 id="letters">{text.letters}</h2>
      <Loaded answer={answer}>
        {({ targets }) => (targets.length === 0 ? <Empty>{text.noLetters}</Empty> : <LettersTable targets={targets} />)}
      </Loaded>
    </section>
  )
}

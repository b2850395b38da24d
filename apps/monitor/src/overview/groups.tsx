import type { Figures, Group } from "@jatidiri/monitoring/contract"
import { useFormats, useTexts } from "@jatidiri/web"
import type { ComponentChildren } from "preact"
import { type Address, addressText, inView } from "../address/address.ts"
import { SourceLine } from "../pieces/source-line.tsx"
import { Track } from "../pieces/track.tsx"
import { codeWords, wordOf } from "../words/code-words.ts"
import { screenWords } from "../words/screen-words.ts"
import { shareText } from "../words/share-text.ts"

type Props = {
  readonly title: string
  readonly groups: readonly Group[]
  readonly words: Readonly<Record<string, string>>
  /** Said after every count where the office gave shares only. */
  readonly unit: string
}

const GroupLine = ({ group, words, unit }: { group: Group } & Pick<Props, "words" | "unit">) => {
  const format = useFormats()
  const text = useTexts(screenWords)
  const base = group.base === null ? "" : ` · ${text.ofItsBase(shareText(format, group.ofBase))}`
  return (
    <li>
      <span class="pair">
        <span>{wordOf(words, group.code)}</span>
        <b class="figures">
          {format.number(group.activated)}
          {unit}
        </b>
      </span>
      <Track share={group.share} />
      <span class="small figures">
        {text.ofActivated(shareText(format, group.share))}
        {base}
      </span>
    </li>
  )
}

type CardProps = Props & { readonly isLive: boolean; readonly children: ComponentChildren }

const GroupCard = ({ title, groups, words, unit, isLive, children }: CardProps) => {
  const text = useTexts(screenWords)
  const shown = groups.filter(({ activated, base }) => activated !== 0 || base !== null)
  if (shown.length === 0 && !isLive) return null
  return (
    <section class="card stack-s">
      <h2>{title}</h2>
      {shown.length === 0 ? <p class="small">{text.nothing}</p> : null}
      <ul class="groups">
        {shown.map((group) => (
          <GroupLine key={group.code} group={group} words={words} unit={unit} />
        ))}
      </ul>
      {children}
    </section>
  )
}

/** Who was reached, and where: each group's share of all activated, and of its own base where that is known. */
export const Groups = ({ figures, address }: { figures: Figures; address: Address }) => {
  const text = useTexts(screenWords)
  const words = useTexts(codeWords)
  const isLive = figures.book.kind !== "scenario"
  const unit = figures.book.unit === "people" ? "" : ` ${text.perTenThousand}`
  return (
    <>
      <GroupCard title={text.cohorts} groups={figures.cohorts} words={words.cohorts} unit={unit} isLive={isLive}>
        <SourceLine figures={figures} />
        <a href={`#${addressText(inView(address, "groups"))}`}>{text.more}</a>
      </GroupCard>
      <GroupCard title={text.channels} groups={figures.channels} words={words.channels} unit={unit} isLive={isLive}>
        <SourceLine figures={figures} base={null} />
      </GroupCard>
    </>
  )
}

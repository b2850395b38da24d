import type { Base, Target } from "@jatidiri/monitoring/contract"
import { useFormats, useTexts } from "@jatidiri/web"
import { codeWords } from "../words/code-words.ts"
import { screenWords } from "../words/screen-words.ts"
import { shareText } from "../words/share-text.ts"

/** Which base this is, of which release, and whether it moves. */
export const BaseLine = ({ base }: { base: Base }) => {
  const text = useTexts(screenWords)
  const kind = base.snapshot === "" ? "" : ` · ${base.frozen ? text.frozen : text.rolling}`
  const from = base.snapshot !== "" && !base.source.includes(base.snapshot) ? ` · ${text.snapshot(base.snapshot)}` : ""
  return (
    <p class="small">
      {base.source}
      {from}
      {kind}
    </p>
  )
}

/** Share, base, letter, period and revision: everything a target needs to be believed. */
export const TargetLine = ({ target }: { target: Target }) => {
  const text = useTexts(screenWords)
  const words = useTexts(codeWords)
  const format = useFormats()
  const { letter, period } = target
  const share = shareText(format, target.share)
  const unnamed = target.scope === "ministry" ? text.letterUnnamed(letter.from) : text.noLetter(letter.from)
  const named = text.letter(letter.from, letter.number, letter.date === null ? "" : format.day(letter.date))
  const parts = [
    target.shareOf === "target"
      ? `${text.interim}: ${text.targetOfTarget(share)}`
      : text.target(share, words.bases[target.baseName]),
    letter.number === "" ? unnamed : `${named} · ${text.revision(target.revision)}`,
    period.from === null || period.to === null ? "" : text.period(format.day(period.from), format.day(period.to)),
    target.note,
  ]
  return <p class="small">{parts.filter((part) => part !== "").join(" · ")}</p>
}

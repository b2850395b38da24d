import type { PublicFigures } from "@jatidiri/monitoring/contract"
import { useFormats, useTexts } from "@jatidiri/web"
import { KeyFigure } from "../pieces/key-figure.tsx"
import { ShareBar } from "../pieces/share-bar.tsx"
import { codeWords } from "../words/code-words.ts"
import { shareText } from "../words/share-text.ts"
import { publicWords } from "./words.ts"

type Props = { readonly figures: PublicFigures }

const letterOf = ({ letter }: NonNullable<PublicFigures["target"]>): string =>
  [letter.from, letter.number].filter((part) => part !== "").join(" ")

/** The base by name and source. */
export const baseText = (base: PublicFigures["base"], words: (typeof codeWords)["id"]): string =>
  base === null ? "—" : `${words.bases[base.name]}, ${base.source}`

/** A share of a number that is at least so much is at least so much. */
export const atLeastShare = (text: string, told: number): string => (told === 0 ? "—" : `≥ ${text}`)

const OfTarget = ({ figures: { target, ofTarget, atLeast } }: Props) => {
  const text = useTexts(publicWords)
  const format = useFormats()
  if (target === null || target.people === null) return null
  return (
    <KeyFigure title={text.ofTarget} value={atLeastShare(shareText(format, ofTarget), atLeast)}>
      <ShareBar share={ofTarget} />
      <p class="small">
        {text.ofTargetNote(format.number(target.people), shareText(format, target.share), letterOf(target))}
      </p>
    </KeyFigure>
  )
}

/** So many at least, of whom, of which target, until when. */
export const PublicState = ({ figures }: Props) => {
  const text = useTexts(publicWords)
  const words = useTexts(codeWords)
  const format = useFormats()
  const { atLeast, base, ofBase, day, next, districts, hidden, target } = figures
  const people = base?.people ?? null
  return (
    <>
      <p class="small">{text.asOf(format.day(day), format.day(next))}</p>
      <div class="headline">
        <KeyFigure title={text.reached} value={atLeast === 0 ? text.few : text.atLeast(format.number(atLeast))}>
          <p class="small">{atLeast === 0 && districts > 1 ? text.fewEverywhere : text.people}</p>
        </KeyFigure>
        <KeyFigure
          title={text.ofBase(words.bases[base?.name ?? "wajib-ktp"])}
          value={atLeastShare(shareText(format, ofBase), atLeast)}
        >
          <ShareBar share={ofBase} mark={target?.share ?? null} />
          {people === null ? null : <p class="small">{text.ofBaseNote(format.number(people), base?.source ?? "")}</p>}
          {base?.name === "wajib-ktp" ? <p class="small">{text.wajibKtp}</p> : null}
          {target === null ? null : <p class="small">{text.mark(shareText(format, target.share))}</p>}
        </KeyFigure>
        <OfTarget figures={figures} />
      </div>
      {target === null ? <p class="small">{text.noTarget}</p> : null}
      {hidden > 0 && districts > 1 ? (
        <p class="small">{text.hidden(format.number(hidden), format.number(districts))}</p>
      ) : null}
    </>
  )
}

import { Notice, useFormats, useTexts } from "@jatidiri/web"
import { planWords } from "../words/plan-words.ts"
import type { NikList } from "./nik-list.ts"

/** Enough to see what went wrong; the rest is counted. */
const shownWrong = 8

/** What of the list will be sent and what not, before anything is; `wrongTitle` says what becomes of the lines that are no NIK. */
export const CountedList = ({ list, wrongTitle }: { list: NikList; wrongTitle?: (count: string) => string }) => {
  const text = useTexts(planWords)
  const { number } = useFormats()
  const { niks, repeated, wrong } = list
  if (niks.length + wrong.length === 0) return null
  const rest = wrong.length - shownWrong
  return (
    <div class="stack-s" aria-live="polite">
      <p>
        <strong>{text.counted(number(niks.length))}</strong> {repeated === 0 ? "" : text.repeated(number(repeated))}
      </p>
      {wrong.length === 0 ? null : (
        <Notice tone="warn" title={(wrongTitle ?? text.notSent)(number(wrong.length))}>
          <ul class="plain">
            {wrong.slice(0, shownWrong).map(({ line, trouble }) => (
              <li key={line}>{text.lineTrouble(number(line), trouble)}</li>
            ))}
            {rest > 0 ? <li>{text.andMore(number(rest))}</li> : null}
          </ul>
        </Notice>
      )}
    </div>
  )
}

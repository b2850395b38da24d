import type { Group } from "@jatidiri/monitoring/contract"
import { useFormats, useTexts } from "@jatidiri/web"
import { shareText } from "../words/share-text.ts"
import { groupWords } from "./words.ts"

const percent = (part: number, whole: number): string => `${whole <= 0 ? 0 : (part / whole) * 100}%`

type Props = { readonly groups: readonly Group[]; readonly nameOf: (code: string) => string }

/** Each group's base as one bar on one scale: who is reached, and who is missing. The largest gap is the longest pale bar. */
export const MissingBars = ({ groups, nameOf }: Props) => {
  const text = useTexts(groupWords)
  const format = useFormats()
  const known = groups.filter((group) => group.base !== null)
  const widest = Math.max(0, ...known.map(({ base }) => base ?? 0))
  return (
    <ul class="missing-bars" aria-label={text.missingTitle}>
      {known.map(({ code, activated, base, missing, ofBase }) => (
        <li key={code}>
          <span class="pair">
            <span>{nameOf(code)}</span>
            <b class="figures">{shareText(format, ofBase)}</b>
          </span>
          <div class="missing-bar" style={{ width: percent(base ?? 0, widest) }} aria-hidden="true">
            <i style={{ width: percent(Math.min(activated, base ?? 0), base ?? 0) }} />
          </div>
          <span class="small figures">{text.missingOf(format.number(missing ?? 0), format.number(base ?? 0))}</span>
        </li>
      ))}
    </ul>
  )
}

import { Notice } from "@jatidiri/web"
import type { Trouble } from "../actions/outcome.ts"
import { useTroubleWords } from "../words/troubles.ts"

/** Nothing went wrong: it only takes longer. */
const isPatience = (code: string): boolean => code === "held-for-review" || code === "not-ready"

/** No network is a remark, not an alarm. */
export const TroubleNotice = ({ trouble }: { trouble: Trouble | undefined }) => {
  const say = useTroubleWords()
  if (trouble === undefined) return null
  return (
    <Notice tone={trouble.kind === "refused" && !isPatience(trouble.code) ? "no" : "warn"} live>
      {say(trouble)}
    </Notice>
  )
}

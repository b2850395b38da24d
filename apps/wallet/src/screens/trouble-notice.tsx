import { Notice } from "@jatidiri/web"
import type { Trouble } from "../actions/outcome.ts"
import { useTroubleWords } from "../words/troubles.ts"

/** No network is a remark, not an alarm. */
export const TroubleNotice = ({ trouble }: { trouble: Trouble | undefined }) => {
  const say = useTroubleWords()
  if (trouble === undefined) return null
  return (
    <Notice tone={trouble.kind === "refused" ? "no" : "warn"} live>
      {say(trouble)}
    </Notice>
  )
}

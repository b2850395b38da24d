import { Button, Notice, useFormats, useLanguage, useTexts } from "@jatidiri/web"
import type { Trouble } from "../net/use-polled.ts"
import { screenWords } from "../words/screen-words.ts"

/** Why there is no newer answer, and what to do; what was known before stays on the screen. */
export const TroubleNotice = ({ trouble, since }: { trouble: Trouble; since: Date | undefined }) => {
  const text = useTexts(screenWords)
  const language = useLanguage()
  const format = useFormats()
  if (trouble.kind === "refused") {
    return (
      <Notice tone="no" live title={language === "id" ? trouble.problem.detail : trouble.problem.title}>
        <Button kind="plain" href="#/live/nation">
          {text.back}
        </Button>
      </Notice>
    )
  }
  const offline = since === undefined ? text.offlineFirst : text.offline(format.time(since))
  return (
    <Notice tone="warn" live>
      {trouble.kind === "offline" ? offline : text.broken}
    </Notice>
  )
}

import { Button, Notice, Progress, useLanguage, useTexts } from "@jatidiri/web"
import type { JournalState } from "../journal/use-journal.ts"
import { deskWords } from "../words/desk-words.ts"
import { sessionWords } from "../words/session-words.ts"

/** Without a mandate nothing is signed, at a desk or in the field. */
export const NotReady = ({
  state,
  onAgain,
}: {
  state: Exclude<JournalState, { is: "ready" }>
  onAgain: () => void
}) => {
  const text = useTexts(sessionWords)
  const desk = useTexts(deskWords)
  const language = useLanguage()
  if (state.is === "opening") return <Progress label={desk.loading} />
  const words = state.is === "offline" ? text.noMandateOffline : language === "id" ? state.detail : state.title
  return (
    <div class="stack">
      <Notice tone="warn" title={text.noMandate} live>
        {words}
      </Notice>
      <Button icon="refresh" onPress={onAgain}>
        {desk.again}
      </Button>
    </div>
  )
}

import { Button, Notice, Progress, useLanguage, useTexts } from "@jatidiri/web"
import type { FileContent } from "../journal/file/file-content.ts"
import { Undelivered } from "../journal/undelivered.tsx"
import type { JournalState } from "../journal/use-journal.ts"
import { deskWords } from "../words/desk-words.ts"
import { sessionWords } from "../words/session-words.ts"
import { undeliveredWords } from "../words/undelivered-words.ts"

type Props = {
  readonly state: Exclude<JournalState, { is: "ready" }>
  readonly officer: FileContent["officer"]
  readonly onAgain: () => void
}

const Why = ({ state }: { state: Exclude<Props["state"], { is: "opening" }> }) => {
  const text = useTexts(sessionWords)
  const words = useTexts(undeliveredWords)
  const language = useLanguage()
  if (state.is === "failed") {
    return (
      <Notice tone="no" title={words.failed} live>
        {words.failedDetail}
      </Notice>
    )
  }
  const said = state.is === "offline" ? text.noMandateOffline : language === "id" ? state.detail : state.title
  return (
    <Notice tone="warn" title={text.noMandate} live>
      {said}
    </Notice>
  )
}

/** Without a mandate nothing is signed, at a desk or in the field; what was signed before still leaves the device. */
export const NotReady = ({ state, officer, onAgain }: Props) => {
  const desk = useTexts(deskWords)
  if (state.is === "opening") return <Progress label={desk.loading} />
  return (
    <div class="stack">
      <Why state={state} />
      <Button icon="refresh" onPress={onAgain}>
        {desk.again}
      </Button>
      {state.signed === undefined ? null : <Undelivered signed={state.signed} officer={officer} />}
    </div>
  )
}

import { Button, go, Progress, useTexts } from "@jatidiri/web"
import { useEffect, useState } from "preact/hooks"
import { finishSession } from "../calls.ts"
import { Failed, type Failure } from "../desk/failed.tsx"
import { Frame } from "../desk/frame.tsx"
import { askingWords } from "../words/asking-words.ts"
import { commonWords } from "../words/common-words.ts"

type Props = { readonly sessionId: string; readonly responseCode: string }

/** Where Dompet brings the resident's browser back to: the code opens the verdict, once. */
export const FinishScreen = ({ sessionId, responseCode }: Props) => {
  const text = useTexts(askingWords)
  const common = useTexts(commonWords)
  const [failure, setFailure] = useState<Failure>()
  const finish = async () => {
    setFailure(undefined)
    const answer = await finishSession(sessionId, responseCode)
    const spent = answer.kind === "refused" && answer.problem.code === "response-code-spent"
    // A reloaded page has spent its code; the session itself then shows the verdict.
    if (answer.kind === "ok" || spent) go(`/periksa/${sessionId}`, { replace: true })
    else setFailure(answer)
  }
  useEffect(() => {
    finish()
  }, [sessionId])
  return (
    <Frame foot={failure === undefined ? null : <Button onPress={finish}>{common.again}</Button>}>
      <div class="column stack">
        {failure === undefined ? <Progress label={text.finishing} /> : <Failed failure={failure} />}
      </div>
    </Frame>
  )
}

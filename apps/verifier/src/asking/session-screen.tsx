import type { Desk } from "@jatidiri/relying-parties/contract"
import { Progress, useTexts } from "@jatidiri/web"
import { Failed } from "../desk/failed.tsx"
import { Frame } from "../desk/frame.tsx"
import { VerdictScreen } from "../verdict/verdict-screen.tsx"
import { askingWords } from "../words/asking-words.ts"
import { commonWords } from "../words/common-words.ts"
import { OpenScreen } from "./open-screen.tsx"
import { OverScreen } from "./over-screen.tsx"
import { useSession } from "./use-session.ts"

/** One session from its QR to its verdict. */
export const SessionScreen = ({ desk, sessionId }: { desk: Desk; sessionId: string }) => {
  const common = useTexts(commonWords)
  const text = useTexts(askingWords)
  const { view, failure, secondsLeft } = useSession(sessionId)
  if (failure?.kind === "refused") {
    return <OverScreen tone="warn" title={text.unknown} detail={text.unknownDetail} next="/" />
  }
  if (view === undefined) {
    return (
      <Frame back="/">
        <div class="column stack">{failure ? <Failed failure={failure} /> : <Progress label={common.opening} />}</div>
      </Frame>
    )
  }
  const again = `/keperluan/${view.purposeId}`
  if (view.verdict !== undefined) return <VerdictScreen verdict={view.verdict} next={again} />
  if (view.state === "declined") {
    return <OverScreen tone="info" title={text.declined} detail={text.declinedDetail} next={again} />
  }
  if (view.state === "expired") {
    return <OverScreen tone="warn" title={text.expired} detail={text.expiredDetail} next={again} />
  }
  if (view.erased === true) {
    return <OverScreen tone="info" title={text.erased} detail={text.erasedDetail} next={again} />
  }
  if (view.finishNeeded === true) return <OverScreen tone="info" title={text.elsewhere} next={again} />
  return <OpenScreen desk={desk} view={view} secondsLeft={secondsLeft} lost={failure !== undefined} />
}

import { Button, Card, useTexts } from "@jatidiri/web"
import { useStanding } from "../../session/standing.tsx"
import { words } from "./recovery-words.ts"

/** On the first screen until there is a code; what the office has not said is not guessed. */
export const RecoveryInvite = () => {
  const text = useTexts(words)
  const { standing } = useStanding()
  if (standing === undefined || standing.recovery.code) return null
  return (
    <Card>
      <div class="stack-s">
        <h2>{text.inviteTitle}</h2>
        <p>{text.invite}</p>
        <Button kind="secondary" icon="lock" href="#/pemulihan">
          {text.make}
        </Button>
      </div>
    </Card>
  )
}

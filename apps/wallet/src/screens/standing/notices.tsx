import { Notice, useTexts } from "@jatidiri/web"
import { findNotice } from "../../domain/standing.ts"
import { useStanding } from "../../session/standing.tsx"
import { RecoveryBegun } from "./recovery-begun.tsx"
import { words } from "./standing-words.ts"

/** What the office wants this phone's holder to know, the most urgent first. */
export const StandingNotices = () => {
  const text = useTexts(words)
  const { standing } = useStanding()
  const isHeld = standing?.state === "held" || findNotice(standing, "held-for-review") !== undefined
  return (
    <>
      <RecoveryBegun />
      {isHeld ? (
        <Notice tone="warn" title={text.held}>
          {text.heldMore}
        </Notice>
      ) : null}
      {findNotice(standing, "officer-device-lost") === undefined ? null : (
        <Notice tone="warn" title={text.officerLost}>
          {text.officerLostMore}
        </Notice>
      )}
    </>
  )
}

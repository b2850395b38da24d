import { Notice, useTexts } from "@jatidiri/web"
import { findNotice } from "../../domain/standing.ts"
import { useStanding } from "../../session/standing.tsx"
import { RecoveryBegun } from "./recovery-begun.tsx"
import { words } from "./standing-words.ts"

/** An officer's yes that a person at the office looks at first. */
export const HeldNotice = ({ isKnown = false }: { readonly isKnown?: boolean }) => {
  const text = useTexts(words)
  const { standing } = useStanding()
  if (!isKnown && standing?.state !== "held" && findNotice(standing, "held-for-review") === undefined) return null
  return (
    <Notice tone="warn" title={text.held} live>
      {text.heldMore}
    </Notice>
  )
}

/** What the office wants this phone's holder to know, the most urgent first. */
export const StandingNotices = () => {
  const text = useTexts(words)
  const { standing } = useStanding()
  return (
    <>
      <RecoveryBegun />
      <HeldNotice />
      {findNotice(standing, "officer-device-lost") === undefined ? null : (
        <Notice tone="warn" title={text.officerLost}>
          {text.officerLostMore}
        </Notice>
      )}
    </>
  )
}

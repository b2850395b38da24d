import { Notice, Progress, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import { ClockNotice } from "../field/notices.tsx"
import type { DeskApproval } from "../journal/desk-codes.ts"
import type { JournalState } from "../journal/use-journal.ts"
import { deskWords } from "../words/desk-words.ts"
import { Decision } from "./decision.tsx"
import { Entrance, Inviting, Scanning } from "./entrance.tsx"
import { UntoldNotice } from "./kept-codes.tsx"
import { useShortcuts } from "./keys.tsx"
import { Approved, TurnedAway } from "./outcome.tsx"
import { rowOf, type Step } from "./step.ts"
import type { useDesk } from "./use-desk.ts"
import { useStepFocus } from "./use-step-focus.ts"

/** Steps that are left without losing anything. */
const isAside = (step: Step): boolean => step.is === "scanning" || step.is === "inviting"

type Props = {
  readonly state: Extract<JournalState, { is: "ready" }>
  readonly desk: ReturnType<typeof useDesk>
  readonly codes: readonly DeskApproval[]
  readonly onFree: () => void
  readonly onClock: () => Promise<void>
}

/** One thing at a time, with the resident before the officer. */
export const DeskMiddle = ({ state, desk, codes, onFree, onClock }: Props) => {
  const text = useTexts(deskWords)
  const { step } = desk
  const { journal, rows, clock } = state
  /** What was just read out is not offered again while the disk still writes so. */
  const [goneOn, setGoneOn] = useState<string>()
  const scan = (): void => desk.setStep({ is: "scanning" })
  const next = (): void => {
    onFree()
    if (step.is !== "approved") return
    setGoneOn(step.jti)
    desk.goOn(step.jti)
  }
  const place = useStepFocus(step.is)
  const isFree = step.is === "free" || step.is === "trouble"
  useShortcuts(isFree ? { F2: scan } : "jti" in step ? { F2: next } : isAside(step) ? { F2: scan, Escape: onFree } : {})
  return (
    <div class="middle" ref={place}>
      <ClockNotice stores={journal.stores} clock={clock} onSetRight={onClock} />
      {step.is === "trouble" ? (
        <Notice tone="no" live>
          {step.words}
        </Notice>
      ) : null}
      {isFree ? <UntoldNotice all={codes} except={goneOn} onShow={desk.show} /> : null}
      {isFree ? <Entrance onScan={scan} onInvite={desk.showInvitation} onText={desk.open} /> : null}
      {step.is === "scanning" ? <Scanning onText={desk.open} onBack={onFree} /> : null}
      {step.is === "inviting" ? <Inviting invitation={step.invitation} onBack={onFree} /> : null}
      {step.is === "looking" ? <Progress label={text.loading} /> : null}
      {step.is === "deciding" ? (
        <Decision found={step.found} onYes={desk.sayYes} onNo={desk.sayNo} onBack={onFree} />
      ) : null}
      {step.is === "approved" ? (
        <Approved name={step.name} txCode={step.txCode} row={rowOf(step, rows)} onNext={next} />
      ) : null}
      {step.is === "turned-away" ? <TurnedAway row={rowOf(step, rows)} onNext={next} /> : null}
    </div>
  )
}

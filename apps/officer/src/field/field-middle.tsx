import type { PackedResident } from "@jatidiri/service-points/contract"
import { Notice, Progress, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import { Decision } from "../desk/decision.tsx"
import { Scanning } from "../desk/entrance.tsx"
import { useShortcuts } from "../desk/keys.tsx"
import { TurnedAway } from "../desk/outcome.tsx"
import { useStepFocus } from "../desk/use-step-focus.ts"
import type { JournalState } from "../journal/use-journal.ts"
import type { OpenPack } from "../pack/open-pack.ts"
import { dayWords } from "../words/day-words.ts"
import { deskWords } from "../words/desk-words.ts"
import { fieldWords } from "../words/field-words.ts"
import type { FieldApproval } from "./approve-in-field.ts"
import { DaySum } from "./day-sum.tsx"
import { FieldEntrance } from "./field-entrance.tsx"
import { HandingOver } from "./handing-over.tsx"
import type { FoundInField } from "./judge-request.ts"
import { ClockNotice, SignInNotice, UnfinishedNotice } from "./notices.tsx"
import { mayBeRecordedHere } from "./recording-done.ts"
import { type FieldStep, rowOf } from "./step.ts"
import type { useFieldDesk } from "./use-field-desk.ts"

const withPhoto = ({ photo, ...resident }: PackedResident) =>
  photo === undefined ? resident : { ...resident, photo: `data:image/jpeg;base64,${photo}` }

/** The pack's answer in the shape of the office's, so that the officer decides on the same screen. */
const asLookedUp = ({ request, resident, refusal }: FoundInField, recorded: boolean) => ({
  requestId: "",
  request,
  resident: withPhoto(resident),
  eligibility: refusal === undefined || recorded ? ({ ok: true } as const) : { refusal },
})

type Props = {
  readonly pack: OpenPack
  readonly state: Extract<JournalState, { is: "ready" }>
  readonly desk: ReturnType<typeof useFieldDesk>
  readonly mandates: readonly string[]
  readonly handovers: readonly FieldApproval[]
  readonly onClock: () => Promise<void>
}

const stepName = (step: FieldStep): string => (step.is === "deciding" && step.recorded ? "recorded" : step.is)

/** One thing at a time, with the resident before the officer. */
export const FieldMiddle = ({ pack, state, desk, mandates, handovers, onClock }: Props) => {
  const text = useTexts(fieldWords)
  const day = useTexts(dayWords)
  const words = useTexts(deskWords)
  const { step } = desk
  /** What was just handed over is not offered again while the disk still writes so. */
  const [goneOn, setGoneOn] = useState<string>()
  const { journal, rows, delivery, clock } = state
  const free = (): void => desk.setStep({ is: "free" })
  const scan = (): void => desk.setStep({ is: "scanning" })
  const next = (): void => {
    free()
    if (step.is !== "approved") return
    setGoneOn(step.jti)
    desk.handOver(step.jti)
  }
  const isFree = step.is === "free" || step.is === "trouble"
  const place = useStepFocus(stepName(step))
  useShortcuts(isFree ? { F2: scan } : "jti" in step ? { F2: next } : step.is === "scanning" ? { Escape: free } : {})
  const noted = { barrier: text.barrierNoted, blanks: day.blanksNoted, withdrawn: day.undone }
  return (
    <div class="middle" ref={place}>
      <ClockNotice stores={pack.stores} clock={clock} onSetRight={onClock} />
      {isFree ? <SignInNotice delivery={delivery} /> : null}
      {step.is === "trouble" ? (
        <Notice tone="no" live>
          {step.words}
        </Notice>
      ) : null}
      {isFree ? <UnfinishedNotice all={handovers} except={goneOn} onShow={desk.show} /> : null}
      {isFree ? (
        <FieldEntrance
          onScan={scan}
          onText={desk.open}
          onBarrier={desk.noteWhatHinders}
          onBlanks={desk.noteBlanks}
          onSum={() => desk.setStep({ is: "sum" })}
        />
      ) : null}
      {step.is === "sum" ? <DaySum pack={pack} rows={rows} mandates={mandates} onBack={free} /> : null}
      {step.is === "scanning" ? <Scanning onText={desk.open} onBack={free} /> : null}
      {step.is === "looking" ? <Progress label={words.loading} /> : null}
      {step.is === "deciding" ? (
        <Decision
          key={stepName(step)}
          found={asLookedUp(step.found, step.recorded === true)}
          recorded={step.recorded === true}
          onRecorded={mayBeRecordedHere(step.found) && !step.recorded ? desk.sayRecorded : undefined}
          onYes={desk.sayYes}
          onNo={desk.sayNo}
          onBack={free}
        />
      ) : null}
      {step.is === "approved" ? (
        <HandingOver
          journal={journal}
          row={rowOf(step, rows)}
          handover={step.handover}
          onNext={next}
          onUndo={() => desk.undo(step.jti)}
        />
      ) : null}
      {step.is === "turned-away" ? <TurnedAway row={rowOf(step, rows)} onNext={free} /> : null}
      {step.is === "barrier" || step.is === "blanks" || step.is === "withdrawn" ? (
        <TurnedAway
          title={noted[step.is]}
          detail={step.is === "withdrawn" ? day.undoneDetail : undefined}
          row={rowOf(step, rows)}
          onNext={free}
        />
      ) : null}
    </div>
  )
}

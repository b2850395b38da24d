import type { PackedResident } from "@jatidiri/service-points/contract"
import { Button, Header, Notice, Progress, Screen, signingSeconds, useTexts } from "@jatidiri/web"
import { useCallback } from "preact/hooks"
import { Decision } from "../desk/decision.tsx"
import { Scanning } from "../desk/entrance.tsx"
import { JournalPanel } from "../desk/journal-panel.tsx"
import { useShortcuts } from "../desk/keys.tsx"
import { NotReady } from "../desk/not-ready.tsx"
import { TurnedAway } from "../desk/outcome.tsx"
import { useStepFocus } from "../desk/use-step-focus.ts"
import { openUnder, useJournal } from "../journal/use-journal.ts"
import type { OpenPack } from "../pack/open-pack.ts"
import { ensureRoundMandate } from "../session/device.ts"
import { LanguageButton } from "../session/sign-in-screen.tsx"
import { deskWords } from "../words/desk-words.ts"
import { fieldWords } from "../words/field-words.ts"
import { FieldEntrance } from "./field-entrance.tsx"
import { FieldStrip } from "./field-strip.tsx"
import { HandedOver } from "./handed-over.tsx"
import { HandingOver } from "./handing-over.tsx"
import type { FoundInField } from "./judge-request.ts"
import { ClockNotice, SignInNotice } from "./notices.tsx"
import { rowOf } from "./step.ts"
import { useFieldDesk } from "./use-field-desk.ts"

const withPhoto = ({ photo, ...resident }: PackedResident) =>
  photo === undefined ? resident : { ...resident, photo: `data:image/jpeg;base64,${photo}` }

/** The pack's answer in the shape of the office's, so that the officer decides on the same screen. */
const asLookedUp = ({ request, resident, refusal }: FoundInField) => ({
  requestId: "",
  request,
  resident: withPhoto(resident),
  eligibility: refusal === undefined ? ({ ok: true } as const) : { refusal },
})

type Props = { readonly pack: OpenPack; readonly onLock: () => void }

const stayHere = (): void => undefined

/** A counter without network: the pack instead of the office, a film instead of its answer. */
export const FieldScreen = ({ pack, onLock }: Props) => {
  const text = useTexts(fieldWords)
  const words = useTexts(deskWords)
  const open = useCallback(
    () =>
      openUnder(pack.stores, (keys) =>
        ensureRoundMandate(pack.stores, keys, { round: pack.held.round.roundId, now: signingSeconds() }),
      ),
    [pack],
  )
  // A session that has ended takes nobody out of the field: what is signed waits, and the screen says so.
  const { state, send, reopen } = useJournal(open, stayHere)
  const desk = useFieldDesk(pack, state.is === "ready" ? state.journal : undefined, send)
  const rows = state.is === "ready" ? state.rows : []
  const { step } = desk
  const free = (): void => desk.setStep({ is: "free" })
  const scan = (): void => desk.setStep({ is: "scanning" })
  const isFree = step.is === "free" || step.is === "trouble"
  const place = useStepFocus(state.is === "ready" ? step.is : state.is)
  useShortcuts(isFree ? { F2: scan } : "jti" in step ? { F2: free } : step.is === "scanning" ? { Escape: free } : {})
  return (
    <Screen
      wide
      header={
        <div class="top field-top">
          <Header title={pack.held.round.name}>
            <span class="head-right">
              <LanguageButton />
              <Button kind="plain" onPress={onLock}>
                {text.lock}
              </Button>
            </span>
          </Header>
          {state.is === "ready" ? <FieldStrip journal={state.journal} rows={rows} /> : null}
        </div>
      }
    >
      {state.is !== "ready" ? (
        <NotReady state={state} onAgain={reopen} />
      ) : (
        <div class="desk">
          <div class="middle" ref={place}>
            <ClockNotice clock={state.clock} />
            {isFree ? <SignInNotice delivery={state.delivery} /> : null}
            {step.is === "trouble" ? (
              <Notice tone="no" live>
                {step.words}
              </Notice>
            ) : null}
            {isFree ? <FieldEntrance onScan={scan} onText={desk.open} onBarrier={desk.noteWhatHinders} /> : null}
            {step.is === "scanning" ? <Scanning onText={desk.open} onBack={free} /> : null}
            {step.is === "looking" ? <Progress label={words.loading} /> : null}
            {step.is === "deciding" ? (
              <Decision found={asLookedUp(step.found)} onYes={desk.sayYes} onNo={desk.sayNo} onBack={free} />
            ) : null}
            {step.is === "approved" ? (
              <HandingOver journal={state.journal} row={rowOf(step, rows)} handover={step.handover} onNext={free} />
            ) : null}
            {step.is === "turned-away" ? <TurnedAway row={rowOf(step, rows)} onNext={free} /> : null}
            {step.is === "barrier" ? (
              <TurnedAway title={text.barrierNoted} row={rowOf(step, rows)} onNext={free} />
            ) : null}
          </div>
          <div class="queue-side">
            <HandedOver packKey={pack.key} rows={rows} onShow={desk.show} />
          </div>
          <div class="journal-side">
            <JournalPanel rows={rows} delivery={state.delivery} />
          </div>
        </div>
      )}
    </Screen>
  )
}

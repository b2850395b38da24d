import type { Officer } from "@jatidiri/officers/contract"
import { Button, Header, Notice, Progress, Screen, useTexts } from "@jatidiri/web"
import { useCallback, useEffect } from "preact/hooks"
import { ClockNotice } from "../field/notices.tsx"
import { openDeskJournal } from "../journal/open-journal.ts"
import { useJournal } from "../journal/use-journal.ts"
import { signOut } from "../session/officer-api.ts"
import { LanguageButton } from "../session/sign-in-screen.tsx"
import { deskWords } from "../words/desk-words.ts"
import { sessionWords } from "../words/session-words.ts"
import { Decision } from "./decision.tsx"
import { DeskLinks } from "./desk-links.tsx"
import { Entrance, Inviting, Scanning } from "./entrance.tsx"
import { JournalPanel } from "./journal-panel.tsx"
import { useShortcuts } from "./keys.tsx"
import { MandateStrip } from "./mandate-strip.tsx"
import { NotReady } from "./not-ready.tsx"
import { Approved, TurnedAway } from "./outcome.tsx"
import { QueueList } from "./queue-list.tsx"
import { rowOf, type Step } from "./step.ts"
import { useDesk, useQueue } from "./use-desk.ts"
import { useStepFocus } from "./use-step-focus.ts"

/** Steps that are left without losing anything. */
const isAside = (step: Step): boolean => step.is === "scanning" || step.is === "inviting"

type Props = { readonly officer: Officer; readonly onSignedOut: (ended: boolean) => void }

/** The counter: who waits, who stands here, what this device has signed. */
export const DeskScreen = ({ officer, onSignedOut }: Props) => {
  const text = useTexts(deskWords)
  const words = useTexts(sessionWords)
  const ended = useCallback(() => onSignedOut(true), [onSignedOut])
  const open = useCallback(() => openDeskJournal(officer), [officer])
  const { state, send, show, reopen } = useJournal(open, ended)
  const { queue, refresh } = useQueue()
  const desk = useDesk(state.is === "ready" ? state.journal : undefined, send)
  const rows = state.is === "ready" ? state.rows : []
  const free = (): void => {
    desk.setStep({ is: "free" })
    refresh()
  }
  const leave = async (): Promise<void> => {
    await signOut()
    onSignedOut(false)
  }
  const { step } = desk
  const delivered = rowOf(step, rows)?.state === "acknowledged"
  // Whoever was just served leaves the queue at once, not with the next look at it.
  useEffect(() => {
    if (delivered) refresh()
  }, [delivered, refresh])
  const place = useStepFocus(state.is === "ready" ? step.is : state.is)
  const isFree = step.is === "free" || step.is === "trouble"
  const scan = (): void => desk.setStep({ is: "scanning" })
  useShortcuts(isFree ? { F2: scan } : "jti" in step ? { F2: free } : isAside(step) ? { F2: scan, Escape: free } : {})
  return (
    <Screen
      wide
      header={
        <div class="top">
          <Header title={`${text.app} · ${officer.servicePoint.name}`}>
            <span class="head-right">
              <LanguageButton />
              <Button kind="plain" onPress={leave}>
                {words.signOut}
              </Button>
            </span>
          </Header>
          {state.is === "ready" ? (
            <MandateStrip journal={state.journal} rows={rows} queue={queue} offline={state.delivery === "offline"} />
          ) : null}
        </div>
      }
    >
      {state.is !== "ready" ? (
        <NotReady state={state} officer={officer} onAgain={reopen} />
      ) : (
        <div class="desk">
          <div class="middle" ref={place}>
            <ClockNotice stores={state.journal.stores} clock={state.clock} onSetRight={show} />
            {step.is === "trouble" ? (
              <Notice tone="no" live>
                {step.words}
              </Notice>
            ) : null}
            {isFree ? <Entrance onScan={scan} onInvite={desk.showInvitation} onText={desk.open} /> : null}
            {step.is === "scanning" ? <Scanning onText={desk.open} onBack={free} /> : null}
            {step.is === "inviting" ? <Inviting invitation={step.invitation} onBack={free} /> : null}
            {step.is === "looking" ? <Progress label={text.loading} /> : null}
            {step.is === "deciding" ? (
              <Decision found={step.found} onYes={desk.sayYes} onNo={desk.sayNo} onBack={free} />
            ) : null}
            {step.is === "approved" ? (
              <Approved name={step.name} txCode={step.txCode} row={rowOf(step, rows)} onNext={free} />
            ) : null}
            {step.is === "turned-away" ? <TurnedAway row={rowOf(step, rows)} onNext={free} /> : null}
          </div>
          <div class="queue-side">
            <QueueList queue={queue} onOpen={desk.open} />
          </div>
          <div class="journal-side">
            <DeskLinks officer={officer} />
            <JournalPanel
              journal={state.journal}
              officer={officer}
              rows={rows}
              delivery={state.delivery}
              onSend={send}
            />
          </div>
        </div>
      )}
    </Screen>
  )
}

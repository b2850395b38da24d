import type { Officer } from "@jatidiri/officers/contract"
import { Badge, Button, Header, Notice, Progress, Screen, useFormats, useLanguage, useTexts } from "@jatidiri/web"
import { useCallback } from "preact/hooks"
import type { EntryRow } from "../journal/device-stores.ts"
import { countSigned, type Journal } from "../journal/sign-entry.ts"
import { type JournalState, useJournal } from "../journal/use-journal.ts"
import { signOut } from "../session/officer-api.ts"
import { LanguageButton } from "../session/sign-in-screen.tsx"
import { deskWords } from "../words/desk-words.ts"
import { sessionWords } from "../words/session-words.ts"
import { Decision } from "./decision.tsx"
import { Entrance, Inviting, Scanning } from "./entrance.tsx"
import { JournalPanel } from "./journal-panel.tsx"
import { Approved, TurnedAway } from "./outcome.tsx"
import { QueueList } from "./queue-list.tsx"
import { rowOf } from "./step.ts"
import { useDesk, useQueue } from "./use-desk.ts"

const hourSeconds = 3600

const MandateBadge = ({ journal, rows }: { journal: Journal; rows: readonly EntryRow[] }) => {
  const text = useTexts(sessionWords)
  const { number } = useFormats()
  const { exp, max_activations: max, jti } = journal.held.payload
  const hours = Math.max(0, Math.floor((exp - Date.now() / 1000) / hourSeconds))
  return <Badge>{text.mandateLeft(number(hours), number(countSigned(rows, jti)), number(max))}</Badge>
}

const NotReady = ({ state, onAgain }: { state: Exclude<JournalState, { is: "ready" }>; onAgain: () => void }) => {
  const text = useTexts(sessionWords)
  const desk = useTexts(deskWords)
  const language = useLanguage()
  if (state.is === "opening") return <Progress label={desk.loading} />
  const words = state.is === "offline" ? text.noMandateOffline : language === "id" ? state.detail : state.title
  return (
    <div class="stack">
      <Notice tone="warn" title={text.noMandate} live>
        {words}
      </Notice>
      <Button icon="refresh" onPress={onAgain}>
        {desk.again}
      </Button>
    </div>
  )
}

type Props = { readonly officer: Officer; readonly onSignedOut: (ended: boolean) => void }

/** The counter: who waits, who stands here, what this device has signed. */
export const DeskScreen = ({ officer, onSignedOut }: Props) => {
  const text = useTexts(deskWords)
  const words = useTexts(sessionWords)
  const ended = useCallback(() => onSignedOut(true), [onSignedOut])
  const { state, send, reopen } = useJournal(officer, ended)
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
  return (
    <Screen
      wide
      header={
        <Header title={`${text.app} · ${officer.servicePoint.name}`}>
          <span class="head-right">
            {state.is === "ready" ? <MandateBadge journal={state.journal} rows={rows} /> : null}
            {state.is === "ready" && state.delivery === "offline" ? <Badge tone="warn">{text.offline}</Badge> : null}
            <LanguageButton />
            <Button kind="plain" onPress={leave}>
              {words.signOut}
            </Button>
          </span>
        </Header>
      }
    >
      {state.is !== "ready" ? (
        <NotReady state={state} onAgain={reopen} />
      ) : (
        <div class="desk">
          <div class="side">
            <QueueList queue={queue} onOpen={desk.open} />
          </div>
          <div class="middle">
            {step.is === "free" || step.is === "trouble" ? (
              <div class="stack">
                {step.is === "trouble" ? (
                  <Notice tone="no" live>
                    {step.words}
                  </Notice>
                ) : null}
                <Entrance
                  onScan={() => desk.setStep({ is: "scanning" })}
                  onInvite={desk.showInvitation}
                  onCode={desk.open}
                />
              </div>
            ) : null}
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
          <div class="side">
            <JournalPanel rows={rows} delivery={state.delivery} />
          </div>
        </div>
      )}
    </Screen>
  )
}

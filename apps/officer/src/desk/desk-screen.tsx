import type { Officer } from "@jatidiri/officers/contract"
import { Button, Header, Screen, useTexts } from "@jatidiri/web"
import { useCallback, useEffect } from "preact/hooks"
import type { EntryRow } from "../journal/device-stores.ts"
import { openDeskJournal, renewDeskMandate } from "../journal/open-journal.ts"
import { useJournal } from "../journal/use-journal.ts"
import { DayLine } from "../queue/day-line.tsx"
import { signOut } from "../session/officer-api.ts"
import { LanguageButton } from "../session/sign-in-screen.tsx"
import { deskWords } from "../words/desk-words.ts"
import { sessionWords } from "../words/session-words.ts"
import { DeskLinks } from "./desk-links.tsx"
import { DeskMiddle } from "./desk-middle.tsx"
import { JournalPanel } from "./journal-panel.tsx"
import { KeptCodes, useKeptCodes } from "./kept-codes.tsx"
import { MandateStrip } from "./mandate-strip.tsx"
import { NotReady } from "./not-ready.tsx"
import { QueueList } from "./queue-list.tsx"
import { rowOf } from "./step.ts"
import { useDesk, useQueue } from "./use-desk.ts"

type Props = { readonly officer: Officer; readonly onSignedOut: (ended: boolean) => void }

/** The same ones each time: others, though as empty, would have everything that hangs on them drawn without end. */
const noRows: readonly EntryRow[] = []

/** The counter: who waits, who stands here, what this device has signed. */
export const DeskScreen = ({ officer, onSignedOut }: Props) => {
  const text = useTexts(deskWords)
  const words = useTexts(sessionWords)
  const ended = useCallback(() => onSignedOut(true), [onSignedOut])
  const open = useCallback(() => openDeskJournal(officer), [officer])
  const { state, send, show, renew, reopen } = useJournal(open, ended, renewDeskMandate)
  const { queue, refresh } = useQueue()
  const journal = state.is === "ready" ? state.journal : undefined
  const desk = useDesk(journal, { send, renew })
  const rows = state.is === "ready" ? state.rows : noRows
  const codes = useKeptCodes(journal, rows)
  const free = (): void => {
    desk.setStep({ is: "free" })
    refresh()
  }
  const leave = async (): Promise<void> => {
    await signOut()
    onSignedOut(false)
  }
  const delivered = rowOf(desk.step, rows)?.state === "acknowledged"
  // Whoever was just served leaves the queue at once, not with the next look at it.
  useEffect(() => {
    if (delivered) refresh()
  }, [delivered, refresh])
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
          <DeskMiddle {...{ state, desk, codes, onFree: free, onClock: show }} />
          <div class="queue-side stack">
            <QueueList queue={queue} onOpen={desk.open} />
            <DayLine officer={officer} />
            <KeptCodes all={codes} onShow={desk.show} />
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

import { Button, Header, Screen, signingSeconds, useTexts } from "@jatidiri/web"
import { useCallback } from "preact/hooks"
import { JournalPanel } from "../desk/journal-panel.tsx"
import { NotReady } from "../desk/not-ready.tsx"
import type { EntryRow } from "../journal/device-stores.ts"
import { openUnder } from "../journal/open-journal.ts"
import { useJournal } from "../journal/use-journal.ts"
import type { OpenPack } from "../pack/open-pack.ts"
import { ensureRoundMandate } from "../session/device.ts"
import { LanguageButton } from "../session/sign-in-screen.tsx"
import { fieldWords } from "../words/field-words.ts"
import { FieldMiddle } from "./field-middle.tsx"
import { FieldStrip } from "./field-strip.tsx"
import { HandedOver, useHandovers } from "./handed-over.tsx"
import { useFieldDesk } from "./use-field-desk.ts"
import { useRoundMandates } from "./use-round-mandates.ts"

type Props = { readonly pack: OpenPack; readonly onLock: () => void }

const stayHere = (): void => undefined
/** The same ones each time: others, though as empty, would have everything that hangs on them drawn without end. */
const noRows: readonly EntryRow[] = []

/** A counter without network: the pack instead of the office, a film instead of its answer. */
export const FieldScreen = ({ pack, onLock }: Props) => {
  const text = useTexts(fieldWords)
  const open = useCallback(
    () =>
      openUnder(pack.stores, (keys) =>
        ensureRoundMandate(pack.stores, keys, { round: pack.held.round.roundId, now: signingSeconds() }),
      ),
    [pack],
  )
  // A session that has ended takes nobody out of the field: what is signed waits, and the screen says so.
  const { state, send, show, reopen } = useJournal(open, stayHere)
  const journal = state.is === "ready" ? state.journal : undefined
  const desk = useFieldDesk(pack, journal, { send, show })
  const mandates = useRoundMandates(journal)
  const rows = state.is === "ready" ? state.rows : noRows
  const handovers = useHandovers(pack.key, rows)
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
          {state.is === "ready" ? <FieldStrip journal={state.journal} rows={rows} mandates={mandates} /> : null}
        </div>
      }
    >
      {state.is !== "ready" ? (
        <NotReady state={state} officer={pack.held.officer} onAgain={reopen} />
      ) : (
        <div class="desk">
          <FieldMiddle {...{ pack, state, desk, mandates, handovers, onClock: show }} />
          <div class="queue-side">
            <HandedOver all={handovers} onShow={desk.show} />
          </div>
          <div class="journal-side">
            <JournalPanel
              journal={state.journal}
              officer={pack.held.officer}
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

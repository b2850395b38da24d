import { Button, DeliveryMark, Icon, useFormats, useTexts } from "@jatidiri/web"
import type { Journal } from "../journal/chain.ts"
import type { Delivery } from "../journal/deliver.ts"
import type { EntryRow } from "../journal/device-stores.ts"
import type { FileContent } from "../journal/file/file-content.ts"
import { SaveButton } from "../journal/file/save-button.tsx"
import { countIn, isPutOff, waitingRows } from "../journal/rows.ts"
import { deskWords } from "../words/desk-words.ts"
import { sessionWords } from "../words/session-words.ts"
import { reasonWords } from "./outcome.tsx"

const shownRefusals = 5
const shown = ["stored", "sent", "acknowledged"] as const

type Props = {
  readonly journal: Journal
  readonly officer: FileContent["officer"]
  readonly rows: readonly EntryRow[]
  readonly delivery: Delivery
  readonly onSend: () => Promise<void>
}

/** Entries that the office has turned down or put off, the latest of them, with its words. */
const Refusals = ({ rows }: { rows: readonly EntryRow[] }) => {
  const desk = useTexts(deskWords)
  const { time } = useFormats()
  return (
    <ul class="refused-list">
      {rows.slice(-shownRefusals).map((row) => (
        <li key={row.jti} class="small">
          {time(new Date(row.at * 1000))} · {isPutOff(row) ? `${desk.putOff}. ` : ""}
          {reasonWords(desk, row)}
        </li>
      ))}
    </ul>
  )
}

/** How many entries are where. Only what the office has named counts as acknowledged. */
export const JournalPanel = ({ journal, officer, rows, delivery, onSend }: Props) => {
  const text = useTexts(sessionWords)
  const desk = useTexts(deskWords)
  const { number } = useFormats()
  const refused = rows.filter(({ state }) => state === "refused")
  // What has just been signed is on its way: until that has failed there is nothing to be done about it.
  const waits = waitingRows(rows).length > 0
  return (
    <section class="card stack-s" aria-label={text.entries}>
      <h2>{text.entries}</h2>
      {shown.map((state) => (
        <p key={state} class="sum apart">
          <DeliveryMark state={state} />
          <strong class="figures">{number(countIn(rows, state))}</strong>
        </p>
      ))}
      {refused.length === 0 ? null : (
        <p class="sum apart">
          <span class="delivery refused">
            <Icon name="cross" size={18} /> {text.notSent}
          </span>
          <strong class="figures">{number(refused.length)}</strong>
        </p>
      )}
      <Refusals rows={rows.filter((row) => row.state === "refused" || isPutOff(row))} />
      {delivery === "done" && !waits && rows.length > 0 && refused.length === 0 ? (
        <p class="small">{text.allSafe}</p>
      ) : null}
      {delivery === "offline" ? <p class="small">{desk.offlineDetail}</p> : null}
      {delivery === "broken" ? <p class="small">{desk.broken}</p> : null}
      {waits && delivery !== "done" ? (
        <Button kind="secondary" icon="refresh" onPress={onSend}>
          {desk.sendNow}
        </Button>
      ) : null}
      {(waits && delivery !== "done") || refused.length > 0 ? <SaveButton journal={journal} officer={officer} /> : null}
    </section>
  )
}

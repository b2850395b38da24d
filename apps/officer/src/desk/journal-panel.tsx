import { DeliveryMark, Icon, useFormats, useTexts } from "@jatidiri/web"
import type { Delivery } from "../journal/deliver.ts"
import type { EntryRow, EntryState } from "../journal/device-stores.ts"
import { deskWords } from "../words/desk-words.ts"
import { sessionWords } from "../words/session-words.ts"

const shown = ["stored", "sent", "acknowledged"] as const

const countOf = (rows: readonly EntryRow[], state: EntryState): number =>
  rows.filter((row) => row.state === state).length

/** How many entries are where. Only what the office has named counts as acknowledged. */
export const JournalPanel = ({ rows, delivery }: { rows: readonly EntryRow[]; delivery: Delivery }) => {
  const text = useTexts(sessionWords)
  const desk = useTexts(deskWords)
  const { number } = useFormats()
  const refused = countOf(rows, "refused")
  return (
    <section class="card stack-s" aria-label={text.entries}>
      <h2>{text.entries}</h2>
      {shown.map((state) => (
        <p key={state} class="sum">
          <DeliveryMark state={state} />
          <strong class="figures">{number(countOf(rows, state))}</strong>
        </p>
      ))}
      {refused === 0 ? null : (
        <p class="sum">
          <span class="delivery refused">
            <Icon name="cross" size={18} /> {text.notSent}
          </span>
          <strong class="figures">{number(refused)}</strong>
        </p>
      )}
      {delivery === "offline" ? <p class="small">{desk.offlineDetail}</p> : null}
      {delivery === "broken" ? <p class="small">{desk.broken}</p> : null}
    </section>
  )
}

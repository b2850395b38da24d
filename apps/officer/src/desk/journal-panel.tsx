import { DeliveryMark, Icon, useFormats, useTexts } from "@jatidiri/web"
import type { Delivery } from "../journal/deliver.ts"
import type { EntryRow } from "../journal/device-stores.ts"
import { countIn } from "../journal/rows.ts"
import { deskWords } from "../words/desk-words.ts"
import { sessionWords } from "../words/session-words.ts"
import { reasonWords } from "./outcome.tsx"

const shownRefusals = 5
const shown = ["stored", "sent", "acknowledged"] as const

/** How many entries are where. Only what the office has named counts as acknowledged. */
export const JournalPanel = ({ rows, delivery }: { rows: readonly EntryRow[]; delivery: Delivery }) => {
  const text = useTexts(sessionWords)
  const desk = useTexts(deskWords)
  const { number, time } = useFormats()
  const refused = rows.filter(({ state }) => state === "refused")
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
      <ul class="refused-list">
        {refused.slice(-shownRefusals).map((row) => (
          <li key={row.jti} class="small">
            {time(new Date(row.at * 1000))} · {reasonWords(desk, row)}
          </li>
        ))}
      </ul>
      {delivery === "done" && rows.length > 0 && refused.length === 0 ? <p class="small">{text.allSafe}</p> : null}
      {delivery === "offline" ? <p class="small">{desk.offlineDetail}</p> : null}
      {delivery === "broken" ? <p class="small">{desk.broken}</p> : null}
    </section>
  )
}

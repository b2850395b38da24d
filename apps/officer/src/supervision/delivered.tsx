import { type DeviceEntriesReply, mostDeviceEntries } from "@jatidiri/activation/contract"
import { Badge, Button, Row, useFormats, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import { deviceWords } from "../words/device-words.ts"
import { officeWords } from "../words/office-words.ts"
import { reviewWords } from "../words/review-words.ts"

type Entry = DeviceEntriesReply["entries"][number]

const shownAtFirst = 20

const EntryRow = ({ entry }: { entry: Entry }) => {
  const text = useTexts(deviceWords)
  const review = useTexts(reviewWords)
  const { dateTime } = useFormats()
  const { kind, resident, signedAt, road, held, state } = entry
  const words = resident === undefined ? review.kinds[kind] : `${review.kinds[kind]} · ${resident.name}`
  const way = road === "redemption" ? text.byWallet : text.byJournal
  const standing = held ? text.held : state === undefined ? undefined : review.states[state]
  return (
    <li>
      <Row
        label={words}
        detail={`${dateTime(new Date(signedAt))} · ${way}`}
        value={standing === undefined ? undefined : <Badge tone={held ? "warn" : "info"}>{standing}</Badge>}
      />
    </li>
  )
}

/** What a device delivered, the held first in sight: they wait for a decision. */
export const Delivered = ({ entries }: { entries: readonly Entry[] }) => {
  const text = useTexts(deviceWords)
  const office = useTexts(officeWords)
  const { number } = useFormats()
  const [whole, setWhole] = useState(false)
  const held = entries.filter((entry) => entry.held)
  const inOrder = [...held, ...entries.filter((entry) => !entry.held)]
  const shown = whole ? inOrder : inOrder.slice(0, shownAtFirst)
  return (
    <section class="stack" aria-label={text.entries}>
      <h2>{text.entries}</h2>
      <p>{entries.length === 0 ? text.noEntries : text.counts(number(entries.length), number(held.length))}</p>
      {held.length === 0 ? null : (
        <Button kind="secondary" icon="queue" href="#/tinjau">
          {text.reviewHeld(number(held.length))}
        </Button>
      )}
      {entries.length === 0 ? null : (
        <ul class="rows devices">
          {shown.map((entry) => (
            <EntryRow key={entry.jti} entry={entry} />
          ))}
        </ul>
      )}
      {shown.length === entries.length ? null : (
        <Button kind="secondary" onPress={() => setWhole(true)}>
          {office.showAll(number(entries.length))}
        </Button>
      )}
      {entries.length < mostDeviceEntries ? null : <p class="small">{text.most}</p>}
    </section>
  )
}

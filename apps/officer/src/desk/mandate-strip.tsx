import type { QueueReply } from "@jatidiri/activation/contract"
import { Badge, useFormats, useTexts } from "@jatidiri/web"
import type { EntryRow } from "../journal/device-stores.ts"
import { countSigned } from "../journal/rows.ts"
import type { Journal } from "../journal/sign-entry.ts"
import { deskWords } from "../words/desk-words.ts"
import { sessionWords } from "../words/session-words.ts"
import { timeLeft } from "./time-left.ts"

/** From here on the badge warns. */
const nearlyOverSeconds = 7200
const nearlyFull = 0.9

const MandateBadge = ({ journal, rows }: { journal: Journal; rows: readonly EntryRow[] }) => {
  const text = useTexts(sessionWords)
  const { number } = useFormats()
  const { exp, max_activations: max, jti } = journal.held.payload
  const seconds = exp - Date.now() / 1000
  const { value, unit } = timeLeft(seconds)
  const done = countSigned(rows, jti)
  const warns = seconds < nearlyOverSeconds || done >= max * nearlyFull
  const left = seconds <= 0 ? text.mandateOver : text.left(number(value), unit)
  return <Badge tone={warns ? "warn" : "info"}>{text.mandateLeft(left, number(done), number(max))}</Badge>
}

type Props = {
  readonly journal: Journal
  readonly rows: readonly EntryRow[]
  readonly queue: QueueReply | undefined
  readonly offline: boolean
}

/** What bounds the officer now: network, mandate, and on a phone who waits further down. */
export const MandateStrip = ({ journal, rows, queue, offline }: Props) => {
  const text = useTexts(deskWords)
  const { number } = useFormats()
  return (
    <section class="strip" aria-label={text.bounding}>
      {offline ? <Badge tone="warn">{text.offline}</Badge> : null}
      <span class="strip-queue">
        <Badge>{text.waiting(number(queue?.waiting.length ?? 0))}</Badge>
      </span>
      <MandateBadge journal={journal} rows={rows} />
    </section>
  )
}

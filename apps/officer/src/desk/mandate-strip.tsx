import type { QueueReply } from "@jatidiri/activation/contract"
import { Badge, signingSeconds, useFormats, useTexts } from "@jatidiri/web"
import type { Journal } from "../journal/chain.ts"
import type { EntryRow } from "../journal/device-stores.ts"
import { countSigned } from "../journal/rows.ts"
import { deskWords } from "../words/desk-words.ts"
import { sessionWords } from "../words/session-words.ts"
import { timeLeft } from "./time-left.ts"

/** From here on the badge warns. */
const nearlyOverSeconds = 7200
const nearlyFull = 0.9

type BadgeProps = {
  readonly journal: Journal
  readonly rows: readonly EntryRow[]
  /** What is said of the time left, of what is done, and of the most that may be. */
  readonly words: (left: string, done: number, max: number) => string
}

/** How long the mandate lasts and how far it reaches; warns before either ends. */
export const MandateBadge = ({ journal, rows, words }: BadgeProps) => {
  const text = useTexts(sessionWords)
  const { number } = useFormats()
  const { exp, max_activations: max, jti } = journal.held.payload
  const seconds = exp - signingSeconds()
  const { value, unit } = timeLeft(seconds)
  const done = countSigned(rows, jti)
  const warns = seconds < nearlyOverSeconds || done >= max * nearlyFull
  const left = seconds <= 0 ? text.mandateOver : text.left(number(value), unit)
  return <Badge tone={warns ? "warn" : "info"}>{words(left, done, max)}</Badge>
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
  const session = useTexts(sessionWords)
  const { number } = useFormats()
  const mandate = (left: string, done: number, max: number): string =>
    session.mandateLeft(left, number(done), number(max))
  return (
    <section class="strip" aria-label={text.bounding}>
      {offline ? <Badge tone="warn">{text.offline}</Badge> : null}
      <span class="strip-queue">
        <Badge>{text.waiting(number(queue?.waiting.length ?? 0))}</Badge>
      </span>
      <MandateBadge journal={journal} rows={rows} words={mandate} />
    </section>
  )
}

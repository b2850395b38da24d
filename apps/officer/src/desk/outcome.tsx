import { Button, DeliveryMark, Notice, useTexts } from "@jatidiri/web"
import type { EntryRow } from "../journal/device-stores.ts"
import { isPutOff } from "../journal/rows.ts"
import { dayWords } from "../words/day-words.ts"
import { type DeskWords, deskWords } from "../words/desk-words.ts"
import { Keys } from "./keys.tsx"

/** The office's coded reason in words; a code without words is still shown, for whoever is asked for help. */
export const reasonWords = (text: DeskWords, { code = "?" }: EntryRow): string =>
  text.bounds[code] ?? `${text.otherRefusal} (${code})`

/** Three honest words, or the office's no. */
export const EntryMark = ({ row, awaited = false }: { row: EntryRow | undefined; awaited?: boolean }) => {
  const text = useTexts(deskWords)
  const day = useTexts(dayWords)
  if (row === undefined) return null
  if (row.state === "acknowledged" && row.code !== undefined && awaited) {
    return (
      <Notice tone="warn" title={day.awaited} live>
        {day.awaitedDetail}
      </Notice>
    )
  }
  if (row.state === "acknowledged" && row.code === "held-for-review") {
    return (
      <Notice tone="warn" title={text.heldForReview} live>
        {text.heldForReviewDetail}
      </Notice>
    )
  }
  if (isPutOff(row)) {
    return (
      <Notice tone="warn" title={text.putOff} live>
        {reasonWords(text, row)}
      </Notice>
    )
  }
  if (row.state !== "refused") return <DeliveryMark state={row.state} />
  return (
    <Notice tone="no" title={text.notAccepted} live>
      {reasonWords(text, row)}
    </Notice>
  )
}

/** The code is read aloud: three and three, large. A refused voucher shows none. */
export const Approved = ({
  name,
  txCode,
  row,
  onNext,
}: {
  name: string
  txCode: string
  row: EntryRow | undefined
  onNext: () => void
}) => {
  const text = useTexts(deskWords)
  return (
    <section class="card stack outcome" aria-label={text.approved} aria-live="polite">
      <h2 tabIndex={-1} data-step-start>
        {text.approved} · {name}
      </h2>
      <EntryMark row={row} />
      {row?.state === "refused" ? null : (
        <>
          <p class="small">{text.tellCode}</p>
          <p class="tx-code figures" data-tx-code={txCode}>
            {txCode.slice(0, 3)} {txCode.slice(3)}
          </p>
          <p>{text.tellCodeDetail}</p>
        </>
      )}
      <Button icon="next" onPress={onNext}>
        {text.next} <Keys>F2</Keys>
      </Button>
    </section>
  )
}

/** Something was noted and nobody was approved: a refusal unless `title` says otherwise. */
export const TurnedAway = ({
  title,
  detail,
  row,
  onNext,
}: {
  title?: string
  detail?: string | undefined
  row: EntryRow | undefined
  onNext: () => void
}) => {
  const text = useTexts(deskWords)
  const said = title ?? text.turnedAway
  return (
    <section class="card stack outcome" aria-label={said} aria-live="polite">
      <h2 tabIndex={-1} data-step-start>
        {said}
      </h2>
      {detail === undefined ? null : <p>{detail}</p>}
      <EntryMark row={row} />
      <Button icon="next" onPress={onNext}>
        {text.next} <Keys>F2</Keys>
      </Button>
    </section>
  )
}

import { Button, Notice, Progress, QrFilm, signingSeconds, useTexts } from "@jatidiri/web"
import { Keys } from "../desk/keys.tsx"
import { EntryMark } from "../desk/outcome.tsx"
import type { Journal } from "../journal/chain.ts"
import type { EntryRow } from "../journal/device-stores.ts"
import { dayWords } from "../words/day-words.ts"
import { deskWords } from "../words/desk-words.ts"
import { fieldWords } from "../words/field-words.ts"
import type { KeptHandover } from "./approve-in-field.ts"
import { standingOf } from "./standing.ts"
import { UndoButton } from "./undo-button.tsx"
import { useFilm } from "./use-film.ts"
import { isTakeable } from "./withdraw.ts"

type Props = {
  readonly journal: Journal
  readonly row: EntryRow | undefined
  readonly handover: KeptHandover
  readonly onNext: () => void
  readonly onUndo: () => void
}

const FilmAndCode = ({ journal, row, handover }: Omit<Props, "onNext" | "onUndo">) => {
  const text = useTexts(fieldWords)
  const desk = useTexts(deskWords)
  const film = useFilm(journal, row, handover)
  const { txCode } = handover
  return (
    <div class="handover">
      <div class="stack-s film">
        {film === undefined ? <Progress label={desk.loading} /> : <QrFilm frame={film.frame} label={text.film} />}
      </div>
      <div class="stack-s">
        <p class="small">{desk.tellCode}</p>
        <p class="tx-code figures" data-tx-code={txCode}>
          {txCode.slice(0, 3)} {txCode.slice(3)}
        </p>
        <p>{text.filmHint}</p>
        {handover.provisional === undefined ? <p class="small">{text.withoutProvisional}</p> : null}
      </div>
    </div>
  )
}

/** What crosses the table when neither device has a network: a film for the camera, six digits for the ear. */
export const HandingOver = ({ journal, row, handover, onNext, onUndo }: Props) => {
  const desk = useTexts(deskWords)
  const day = useTexts(dayWords)
  const standing = standingOf(row, handover)
  const heading = { approved: desk.approved, held: desk.heldHeading, refused: desk.notAccepted }[standing]
  return (
    <section class="card stack outcome" aria-label={heading}>
      <h2 tabIndex={-1} data-step-start>
        {heading} · {handover.name}
      </h2>
      <EntryMark row={row} awaited={handover.awaited === true} />
      {standing !== "approved" || handover.awaited === undefined ? null : (
        <Notice tone="warn" title={day.awaited}>
          {day.awaitedDetail}
        </Notice>
      )}
      {standing === "approved" ? <FilmAndCode journal={journal} row={row} handover={handover} /> : null}
      <div class="hand-on">
        <Button icon="next" onPress={onNext}>
          {desk.next} <Keys>F2</Keys>
        </Button>
        {isTakeable(row, signingSeconds()) ? <UndoButton name={handover.name} onUndo={onUndo} /> : null}
      </div>
    </section>
  )
}

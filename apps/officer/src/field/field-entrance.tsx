import { type Barrier, barriers } from "@jatidiri/field"
import { Button, Dialog, Icon, useTexts } from "@jatidiri/web"
import { useCallback, useState } from "preact/hooks"
import { Keys } from "../desk/keys.tsx"
import { RequestEntry } from "../desk/request-entry.tsx"
import { deskWords } from "../words/desk-words.ts"
import { fieldWords } from "../words/field-words.ts"

type Ways = {
  readonly onScan: () => void
  readonly onText: (text: string) => void
  readonly onBarrier: (barrier: Barrier) => void
}

const BarrierDialog = ({ onClose, onBarrier }: { onClose: () => void; onBarrier: (barrier: Barrier) => void }) => {
  const text = useTexts(fieldWords)
  const desk = useTexts(deskWords)
  return (
    <Dialog
      title={text.barrierTitle}
      onClose={onClose}
      actions={
        <Button kind="secondary" onPress={onClose}>
          {desk.back}
        </Button>
      }
    >
      <p>{text.barrierDetail}</p>
      <div class="stack-s reasons">
        {barriers.map((barrier) => (
          <Button key={barrier} kind="secondary" onPress={() => onBarrier(barrier)}>
            {text.barriers[barrier]}
          </Button>
        ))}
      </div>
    </Dialog>
  )
}

/** In the field a request comes by camera or hand scanner; whoever could not come so far is counted. */
export const FieldEntrance = ({ onScan, onText, onBarrier }: Ways) => {
  const text = useTexts(fieldWords)
  const desk = useTexts(deskWords)
  const [asking, setAsking] = useState(false)
  const close = useCallback(() => setAsking(false), [])
  const note = (barrier: Barrier): void => {
    setAsking(false)
    onBarrier(barrier)
  }
  return (
    <section class="card entrance" aria-label={desk.ways}>
      <button type="button" class="scan-tile" aria-keyshortcuts="F2" onClick={onScan}>
        <span class="inside">
          <Icon name="scan" size={64} />
          <strong>{desk.scan}</strong>
          <Keys>F2</Keys>
        </span>
      </button>
      <div class="stack">
        <RequestEntry onText={onText} label={text.byHand} hint={text.byHandHint} />
        <div class="invite">
          <Button kind="secondary" icon="people" onPress={() => setAsking(true)}>
            {text.barrier}
          </Button>
        </div>
      </div>
      {asking ? <BarrierDialog onClose={close} onBarrier={note} /> : null}
    </section>
  )
}

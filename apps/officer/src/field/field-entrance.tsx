import type { Barrier } from "@jatidiri/field"
import { Button, Icon, useTexts } from "@jatidiri/web"
import { useCallback, useState } from "preact/hooks"
import { Keys, useShortcuts } from "../desk/keys.tsx"
import { RequestEntry } from "../desk/request-entry.tsx"
import type { Blanks } from "../journal/sign-other.ts"
import { checkWords } from "../words/check-words.ts"
import { dayWords } from "../words/day-words.ts"
import { deskWords } from "../words/desk-words.ts"
import { fieldWords } from "../words/field-words.ts"
import { BarrierDialog } from "./barrier-dialog.tsx"
import { BlankDialog } from "./blank-dialog.tsx"
import { checkPlace } from "./check-screen.tsx"

type Ways = {
  readonly onScan: () => void
  readonly onText: (text: string) => void
  readonly onBarrier: (barrier: Barrier) => void
  readonly onBlanks: (blanks: Blanks) => void
  readonly onSum: () => void
}

/** In the field a request comes by camera or hand scanner; whoever could not come so far is counted, and so are blanks. */
export const FieldEntrance = ({ onScan, onText, onBarrier, onBlanks, onSum }: Ways) => {
  const text = useTexts(fieldWords)
  const day = useTexts(dayWords)
  const desk = useTexts(deskWords)
  const check = useTexts(checkWords)
  const [asking, setAsking] = useState<"barrier" | "blanks">()
  const close = useCallback(() => setAsking(undefined), [])
  useShortcuts({ F6: () => setAsking("barrier"), F7: () => setAsking("blanks"), F9: onSum })
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
        <RequestEntry onText={onText} label={text.byHand} hint={text.byHandHint} wrong={text.byHandWrong} />
        <div class="invite">
          <Button kind="secondary" icon="people" onPress={() => setAsking("barrier")}>
            {day.barrier} <Keys>F6</Keys>
          </Button>
          <Button kind="secondary" icon="card" onPress={() => setAsking("blanks")}>
            {day.blanks} <Keys>F7</Keys>
          </Button>
          <Button kind="secondary" icon="chart" onPress={onSum}>
            {day.sum} <Keys>F9</Keys>
          </Button>
          <Button kind="secondary" icon="check" href={`#${checkPlace}`}>
            {check.title}
          </Button>
        </div>
      </div>
      {asking === "barrier" ? <BarrierDialog onClose={close} onBarrier={onBarrier} /> : null}
      {asking === "blanks" ? <BlankDialog onClose={close} onBlanks={onBlanks} /> : null}
    </section>
  )
}

import { type Barrier, barriers } from "@jatidiri/field"
import { Button, Dialog, useTexts } from "@jatidiri/web"
import { deskWords } from "../words/desk-words.ts"
import { fieldWords } from "../words/field-words.ts"

type Props = { readonly onClose: () => void; readonly onBarrier: (barrier: Barrier) => void }

export const BarrierDialog = ({ onClose, onBarrier }: Props) => {
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

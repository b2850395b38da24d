import { Button, Dialog, useTexts } from "@jatidiri/web"
import { useCallback, useState } from "preact/hooks"
import { Keys, useShortcuts } from "../desk/keys.tsx"
import { dayWords } from "../words/day-words.ts"

/** Asked once more, by the resident's name: the wrong one taken back is as bad as the wrong one approved. */
export const UndoButton = ({ name, onUndo }: { name: string; onUndo: () => void }) => {
  const text = useTexts(dayWords)
  const [asking, setAsking] = useState(false)
  const close = useCallback(() => setAsking(false), [])
  useShortcuts({ F8: () => setAsking(true) })
  return (
    <>
      <Button kind="danger" icon="cross" onPress={() => setAsking(true)}>
        {text.undo} <Keys>F8</Keys>
      </Button>
      {asking ? (
        <Dialog
          title={text.undoTitle(name)}
          onClose={close}
          actions={
            <>
              <Button kind="danger" onPress={onUndo}>
                {text.undoNow}
              </Button>
              <Button kind="secondary" onPress={close}>
                {text.keep}
              </Button>
            </>
          }
        >
          <p>{text.undoDetail}</p>
        </Dialog>
      ) : null}
    </>
  )
}

import { Button, Dialog, useTexts } from "@jatidiri/web"
import { useCallback, useState } from "preact/hooks"
import { fieldWords } from "../words/field-words.ts"

/** Asked once more: in the field nothing brings the pack back. */
export const EraseButton = ({ onErase }: { onErase: () => Promise<void> }) => {
  const text = useTexts(fieldWords)
  const [asking, setAsking] = useState(false)
  const close = useCallback(() => setAsking(false), [])
  const erase = async (): Promise<void> => {
    setAsking(false)
    await onErase()
  }
  return (
    <>
      <Button kind="plain" onPress={() => setAsking(true)}>
        {text.erase}
      </Button>
      {asking ? (
        <Dialog
          title={text.eraseTitle}
          onClose={close}
          actions={
            <>
              <Button kind="danger" onPress={erase}>
                {text.erase}
              </Button>
              <Button kind="secondary" onPress={close}>
                {text.keep}
              </Button>
            </>
          }
        >
          <p>{text.eraseDetail}</p>
        </Dialog>
      ) : null}
    </>
  )
}

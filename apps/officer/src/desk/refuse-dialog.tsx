import { type RefusalReason, refusalReasons } from "@jatidiri/field"
import { Button, Dialog, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import { deskWords } from "../words/desk-words.ts"
import { refusalWords } from "../words/refusal-words.ts"

type Props = { readonly onClose: () => void; readonly onRefuse: (reason: RefusalReason) => void }

/** A reason, and then once more: a no is signed for good, and a tab and an enter are quickly pressed. */
export const RefuseDialog = ({ onClose, onRefuse }: Props) => {
  const text = useTexts(deskWords)
  const question = useTexts(refusalWords)
  const [chosen, setChosen] = useState<RefusalReason>()
  if (chosen !== undefined) {
    return (
      <Dialog
        key="sure"
        title={question.sure}
        onClose={onClose}
        actions={
          <>
            <Button kind="danger" onPress={() => onRefuse(chosen)}>
              {question.now}
            </Button>
            <Button kind="secondary" onPress={() => setChosen(undefined)}>
              {question.otherReason}
            </Button>
          </>
        }
      >
        <p>
          <b>{text.reasons[chosen]}</b>
        </p>
        <p>{question.detail}</p>
      </Dialog>
    )
  }
  return (
    <Dialog
      key="reasons"
      title={text.refuseTitle}
      onClose={onClose}
      actions={
        <Button kind="secondary" onPress={onClose}>
          {text.back}
        </Button>
      }
    >
      <p>{text.refuseDetail}</p>
      <div class="stack-s reasons">
        {refusalReasons.map((reason) => (
          <Button key={reason} kind="danger" onPress={() => setChosen(reason)}>
            {text.reasons[reason]}
          </Button>
        ))}
      </div>
    </Dialog>
  )
}

import { type RefusalReason, refusalReasons } from "@jatidiri/field"
import { Button, Dialog, useTexts } from "@jatidiri/web"
import { deskWords } from "../words/desk-words.ts"

type Props = { readonly onClose: () => void; readonly onRefuse: (reason: RefusalReason) => void }

export const RefuseDialog = ({ onClose, onRefuse }: Props) => {
  const text = useTexts(deskWords)
  return (
    <Dialog
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
          <Button key={reason} kind="danger" onPress={() => onRefuse(reason)}>
            {text.reasons[reason]}
          </Button>
        ))}
      </div>
    </Dialog>
  )
}

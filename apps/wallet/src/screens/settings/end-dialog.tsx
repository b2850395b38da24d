import { Button, Dialog, go, useTexts } from "@jatidiri/web"
import { useCallback, useState } from "preact/hooks"
import { endBinding } from "../../actions/end.ts"
import { caught, type Trouble } from "../../actions/outcome.ts"
import { useWallet } from "../../session/wallet.ts"
import { TroubleNotice } from "../trouble-notice.tsx"
import { words } from "./settings-words.ts"

type Props = { readonly reason: "stop" | "lost"; readonly onClose: () => void }

/** Cannot be undone from this phone, so it is asked once, and only the office's answer ends it. */
export const EndDialog = ({ reason, onClose }: Props) => {
  const text = useTexts(words)
  const { vault, follow } = useWallet()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  const close = useCallback(onClose, [])
  const end = async (): Promise<void> => {
    setBusy(true)
    const answer = await caught(() => endBinding(vault, reason))
    setBusy(false)
    if (!answer.ok) return setTrouble(answer.trouble)
    go("/", { replace: true })
    follow(answer.value)
  }
  return (
    <Dialog
      title={text.sure}
      onClose={close}
      actions={
        <>
          <TroubleNotice trouble={trouble} />
          <Button kind="danger" busy={busy} onPress={end}>
            {reason === "stop" ? text.endNow : text.blockNow}
          </Button>
          <Button kind="secondary" onPress={close}>
            {text.keep}
          </Button>
        </>
      }
    >
      {text.sureMore}
    </Dialog>
  )
}

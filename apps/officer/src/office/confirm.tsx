import { type Answer, Button, Dialog, Notice, Progress, useTexts } from "@jatidiri/web"
import type { ComponentChildren } from "preact"
import { useCallback, useRef, useState } from "preact/hooks"
import { officeWords } from "../words/office-words.ts"
import { useTrouble } from "./use-answer.ts"

type Props = {
  readonly title: string
  readonly action: string
  /** Nothing is taken from anybody by it. */
  readonly isSafe?: boolean
  /**
   * Given the same command id until it is done, so that pressing again after a broken line does it once. Nothing where
   * something is still missing, which the form then says itself.
   */
  readonly act: (commandId: string) => Promise<Answer<unknown>> | undefined
  readonly onDone: () => void
  readonly onClose: () => void
  readonly onEnded: () => void
  readonly children: ComponentChildren
}

/** Asked once more before something that cannot be taken back; says why where it was refused, and can be tried again. */
export const Confirm = ({ title, action, isSafe, act, onDone, onClose, onEnded, children }: Props) => {
  const text = useTexts(officeWords)
  const wordsFor = useTrouble(onEnded)
  const commandId = useRef(crypto.randomUUID())
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<{ readonly words: string; readonly isFinal: boolean }>()
  const close = useCallback(() => onClose(), [onClose])
  const press = async (): Promise<void> => {
    const answering = act(commandId.current)
    if (answering === undefined) return
    setBusy(true)
    const answer = await answering
    if (answer.kind === "ok") return onDone()
    setBusy(false)
    // What was refused would be refused again; a broken line may be better now.
    setTrouble({ words: wordsFor(answer), isFinal: answer.kind === "refused" })
  }
  return (
    <Dialog
      title={title}
      onClose={close}
      actions={
        <>
          {trouble?.isFinal === true ? null : (
            <Button kind={isSafe === true ? "primary" : "danger"} busy={busy} onPress={press}>
              {action}
            </Button>
          )}
          <Button kind="secondary" disabled={busy} onPress={close}>
            {trouble?.isFinal === true ? text.close : text.back}
          </Button>
        </>
      }
    >
      <div class="stack-s">
        {children}
        {busy ? <Progress label={text.loading} /> : null}
        {trouble === undefined || busy ? null : (
          <Notice tone="no" live>
            {trouble.words} {trouble.isFinal ? text.closeToSee : ""}
          </Notice>
        )}
      </div>
    </Dialog>
  )
}

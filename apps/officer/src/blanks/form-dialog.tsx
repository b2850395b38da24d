import { type Answer, Button, Dialog, Notice, Progress, useTexts } from "@jatidiri/web"
import type { ComponentChildren } from "preact"
import { useCallback, useRef, useState } from "preact/hooks"
import { useTrouble } from "../office/use-answer.ts"
import { officeWords } from "../words/office-words.ts"

type Props<Body> = {
  readonly title: string
  readonly action: string
  /** What would be sent; nothing while the form is not right, which it then says. */
  readonly read: () => Body | undefined
  readonly send: (body: Body & { readonly commandId: string }) => Promise<Answer<unknown>>
  readonly onDone: () => void
  readonly onClose: () => void
  readonly onEnded: () => void
  readonly children: ComponentChildren
}

/** The same command for the same form, however often it is sent; another one once something else was filled in. */
const useCommand = () => {
  const last = useRef({ text: "", id: crypto.randomUUID() })
  return (body: unknown): string => {
    const text = JSON.stringify(body)
    if (text !== last.current.text) last.current = { text, id: crypto.randomUUID() }
    return last.current.id
  }
}

/** A small form over the page: sent once, however often it is pressed; what is wrong is said, and can be put right. */
export const FormDialog = <Body extends object>(props: Props<Body>) => {
  const { title, action, read, send, onDone, onClose, onEnded, children } = props
  const text = useTexts(officeWords)
  const wordsFor = useTrouble(onEnded)
  const commandFor = useCommand()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const close = useCallback(() => onClose(), [onClose])
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault()
    const body = read()
    if (body === undefined || busy) return
    setBusy(true)
    setTrouble(undefined)
    const answer = await send({ ...body, commandId: commandFor(body) })
    if (answer.kind === "ok") return onDone()
    setBusy(false)
    setTrouble(wordsFor(answer))
  }
  return (
    <Dialog title={title} onClose={close}>
      <form class="stack" onSubmit={submit} noValidate>
        {children}
        {busy ? <Progress label={text.loading} /> : null}
        {trouble === undefined ? null : (
          <Notice tone="no" live>
            {trouble}
          </Notice>
        )}
        <Button submit icon="check" busy={busy}>
          {action}
        </Button>
        <Button kind="secondary" disabled={busy} onPress={close}>
          {text.back}
        </Button>
      </form>
    </Dialog>
  )
}

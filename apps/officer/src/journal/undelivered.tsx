import { Button, Notice, useFormats, useTexts } from "@jatidiri/web"
import { useCallback, useEffect, useState } from "preact/hooks"
import { deskWords } from "../words/desk-words.ts"
import { fieldWords } from "../words/field-words.ts"
import { undeliveredWords } from "../words/undelivered-words.ts"
import { type Delivery, deliver } from "./deliver.ts"
import type { FileContent } from "./file/file-content.ts"
import { SaveButton } from "./file/save-button.tsx"
import type { Signed } from "./open-journal.ts"
import { waitingRows } from "./rows.ts"

type Props = { readonly signed: Signed; readonly officer: FileContent["officer"] }

/** What was signed here and the office lacks, where nothing more is signed: straight there, or into a file. */
export const Undelivered = ({ signed, officer }: Props) => {
  const text = useTexts(undeliveredWords)
  const desk = useTexts(deskWords)
  const field = useTexts(fieldWords)
  const { number } = useFormats()
  const [waiting, setWaiting] = useState(0)
  const [delivery, setDelivery] = useState<Delivery>()
  const [busy, setBusy] = useState(false)
  const look = useCallback(async (): Promise<void> => {
    const rows = await signed.stores.all("entries").catch(() => [])
    setWaiting(waitingRows(rows).length)
  }, [signed])
  useEffect(() => {
    look()
  }, [look])
  const send = async (): Promise<void> => {
    setBusy(true)
    const delivered = await deliver(signed).catch(() => undefined)
    setDelivery(delivered?.delivery ?? "broken")
    await look()
    setBusy(false)
  }
  if (waiting === 0) return delivery === undefined ? null : <p>{text.nothingWaits}</p>
  return (
    <section class="card stack-s" aria-label={text.title}>
      <h2>{text.title}</h2>
      <p>{text.waiting(number(waiting))}</p>
      {delivery === undefined || delivery === "done" ? null : (
        <Notice tone="warn" live>
          {text.troubles[delivery]}
        </Notice>
      )}
      {delivery === "signed-out" ? (
        <Button kind="secondary" icon="lock" href="#/masuk">
          {field.signIn}
        </Button>
      ) : null}
      <Button kind="secondary" icon="refresh" busy={busy} onPress={send}>
        {desk.sendNow}
      </Button>
      <SaveButton journal={signed} officer={officer} />
    </section>
  )
}

import { Button, Notice, useFormats, useTexts } from "@jatidiri/web"
import { deskWords } from "../words/desk-words.ts"
import { fieldWords } from "../words/field-words.ts"
import { undeliveredWords } from "../words/undelivered-words.ts"
import type { Delivery } from "./deliver.ts"
import type { FileContent } from "./file/file-content.ts"
import { SaveButton } from "./file/save-button.tsx"
import type { Signed } from "./open-journal.ts"
import { useUndelivered } from "./use-undelivered.ts"

/** Why what was sent just now is not all at the office. */
export const SendingTrouble = ({ delivery }: { delivery: Delivery | undefined }) => {
  const text = useTexts(undeliveredWords)
  if (delivery === undefined || delivery === "done") return null
  return (
    <Notice tone="warn" live>
      {text.troubles[delivery]}
    </Notice>
  )
}

type Props = { readonly signed: Signed; readonly officer: FileContent["officer"] }

/** What was signed here and the office lacks, where nothing more is signed: straight there, or into a file. */
export const Undelivered = ({ signed, officer }: Props) => {
  const text = useTexts(undeliveredWords)
  const desk = useTexts(deskWords)
  const field = useTexts(fieldWords)
  const { number } = useFormats()
  const { waiting, delivery, busy, send } = useUndelivered(signed)
  if (waiting === undefined) return null
  if (waiting === 0) return delivery === undefined ? null : <p>{text.nothingWaits}</p>
  return (
    <section class="card stack-s" aria-label={text.title}>
      <h2>{text.title}</h2>
      <p>{text.waiting(number(waiting))}</p>
      <SendingTrouble delivery={delivery} />
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

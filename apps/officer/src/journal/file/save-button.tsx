import { makeRecoveryCode, parseRecoveryCode, showRecoveryCode } from "@jatidiri/field"
import { Button, Dialog, Field, Notice, useTexts, webCrypto } from "@jatidiri/web"
import { useCallback, useState } from "preact/hooks"
import { Keys, useShortcuts } from "../../desk/keys.tsx"
import { deskWords } from "../../words/desk-words.ts"
import { fileWords } from "../../words/file-words.ts"
import type { Journal } from "../chain.ts"
import { collectForFile, countEntries, type FileContent } from "./file-content.ts"
import { lockFile } from "./file-lock.ts"
import { nameOfFile, saveText } from "./save-text.ts"

type Props = { readonly journal: Pick<Journal, "stores" | "keys">; readonly officer: FileContent["officer"] }
type Saved = { readonly name: string; readonly entries: number }

const useSaving = ({ journal, officer }: Props, key: string) => {
  const [saved, setSaved] = useState<Saved | "failed">()
  const [busy, setBusy] = useState(false)
  const save = async (): Promise<void> => {
    if (busy) return
    setBusy(true)
    try {
      const now = new Date()
      const content = await collectForFile(journal, { officerId: officer.officerId, name: officer.name }, now)
      const name = nameOfFile(now)
      saveText(name, await lockFile(key, content))
      setSaved({ name, entries: countEntries(content) })
    } catch {
      setSaved("failed")
    }
    setBusy(false)
  }
  return { saved, busy, save }
}

/** The key has the form of a recovery code. It stands nowhere but here, so its last group is asked back before the file is made. */
const SaveDialog = ({ onClose, ...props }: Props & { onClose: () => void }) => {
  const text = useTexts(fileWords)
  const desk = useTexts(deskWords)
  const [key] = useState(() => makeRecoveryCode(webCrypto.randomBytes))
  const [typed, setTyped] = useState("")
  const [error, setError] = useState<string>()
  const { saved, busy, save } = useSaving(props, key)
  const submit = (event: Event): void => {
    event.preventDefault()
    const noted = parseRecoveryCode(`${key.slice(0, 12)}${typed}`) === key
    setError(noted ? undefined : text.groupWrong)
    if (noted) save()
  }
  return (
    <Dialog title={text.save} onClose={onClose}>
      <form class="stack" onSubmit={submit} noValidate>
        <p>{text.keyDetail}</p>
        <p class="file-key figures" data-file-key={key}>
          {showRecoveryCode(key)}
        </p>
        {saved === undefined || saved === "failed" ? (
          <Field
            label={text.lastGroup}
            value={typed}
            onInput={setTyped}
            error={error}
            maxLength={4}
            autoComplete="off"
          />
        ) : (
          <Notice title={text.saved(saved.name)} live>
            {text.savedDetail(String(saved.entries))}
          </Notice>
        )}
        {saved === "failed" ? (
          <Notice tone="no" live>
            {text.saveFailed}
          </Notice>
        ) : null}
        {saved === undefined || saved === "failed" ? (
          <Button submit icon="stored" busy={busy}>
            {text.saveNow}
          </Button>
        ) : null}
        <Button kind="secondary" onPress={onClose}>
          {saved === undefined ? desk.back : text.close}
        </Button>
      </form>
    </Dialog>
  )
}

/** The last resort when no network comes, or this device is failing: what the office lacks goes into a file. */
export const SaveButton = (props: Props) => {
  const text = useTexts(fileWords)
  const [asking, setAsking] = useState(false)
  const close = useCallback(() => setAsking(false), [])
  useShortcuts({ F10: () => setAsking(true) })
  return (
    <>
      <Button kind="plain" icon="stored" onPress={() => setAsking(true)}>
        {text.save} <Keys>F10</Keys>
      </Button>
      {asking ? <SaveDialog {...props} onClose={close} /> : null}
    </>
  )
}
